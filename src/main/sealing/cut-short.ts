const localHeader = { signature: 0x04034b50, length: 30, flags: 6, packedSize: 18, nameLength: 26, extraLength: 28 }
const sizesFollow = 1 << 3

/**
 * Tells a file that was cut short from one whose last block was changed, which look alike to age: the entries at the
 * start of the archive say how long it must be.
 * @param start the part of the archive that has been authenticated
 * @param length bytes the archive has, to judge by the length of the sealed file
 * @returns true only when an entry reaches beyond that length
 */
export const isCutShort = (start: Buffer, length: number): boolean => {
  let at = 0
  while (at + localHeader.length <= start.length && start.readUInt32LE(at) === localHeader.signature) {
    if (start.readUInt16LE(at + localHeader.flags) & sizesFollow) return false
    const names = start.readUInt16LE(at + localHeader.nameLength) + start.readUInt16LE(at + localHeader.extraLength)
    at += localHeader.length + names + start.readUInt32LE(at + localHeader.packedSize)
    if (at > length) return true
  }
  return false
}
