import { archiveLimits } from '../archives/archive-limits'

/** How big a package may be, for writing and for reading. Larger ones are refused before they can hurt. */
export const limits = {
  ...archiveLimits,
  /** Bytes of the sealed file: the entries stored as they are, plus room for ZIP headers and age's own. */
  sealedBytes: 502 * 1024 * 1024,
  /** Bytes of age's header. 20 recipients need some 2,500. */
  headerBytes: 64 * 1024,
} as const
