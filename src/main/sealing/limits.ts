/** How big a package may be, for writing and for reading. Larger ones are refused before they can hurt. */
export const limits = {
  /** Entries of the archive, the manifest among them. */
  entries: 2000,
  /** Bytes of all entries together, unpacked. */
  unpackedBytes: 500 * 1024 * 1024,
  /** Bytes of the sealed file: the entries stored as they are, plus room for ZIP headers and age's own. */
  sealedBytes: 502 * 1024 * 1024,
  /** How many times larger an entry may become when it is unpacked. */
  ratio: 100,
  /** Bytes of `manifest.json`. */
  manifestBytes: 1024 * 1024,
  /** Bytes of age's header. 20 recipients need some 2,500. */
  headerBytes: 64 * 1024,
} as const
