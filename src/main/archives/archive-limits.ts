/** How big an archive may be, whatever it is for. Larger ones are refused before they can hurt. */
export const archiveLimits = {
  /** Entries of the archive, its list of contents among them. */
  entries: 2000,
  /** Bytes of all entries together, unpacked. */
  unpackedBytes: 500 * 1024 * 1024,
  /** How many times larger an entry may become when it is unpacked. */
  ratio: 100,
  /** Bytes of the list of contents (`manifest.json`, `pack.json`). */
  manifestBytes: 1024 * 1024,
} as const
