import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of an archive made by hand. Leave everything but name and bytes alone for a sound one. */
export interface HandmadeEntry {
  readonly name: string
  readonly bytes: Uint8Array
  readonly packed?: 'stored' | 'deflated'
  /** Unix mode; a symbolic link is 0o120777. */
  readonly mode?: number
  /** Name in front of the data, when it is to differ from the one in the directory. */
  readonly localName?: string
  /** Size that the headers promise, when it is to be a lie. */
  readonly claimedSize?: number
  readonly method?: number
  readonly flags?: number
  readonly extra?: Uint8Array
}

const utf8Names = 1 << 11
const madeOnUnix = (3 << 8) | 63

/** Writes a ZIP archive with whatever faults the entries ask for; writers meant for use refuse to. */
export const handmadeArchive = (entries: readonly HandmadeEntry[]): Buffer => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const packed = entry.packed === 'deflated' ? deflateRawSync(entry.bytes, { level: 9 }) : Buffer.from(entry.bytes)
    const local = Buffer.concat([localHeader(entry, packed.length), packed])
    directory.push(directoryRecord(entry, packed.length, offset))
    parts.push(local)
    offset += local.length
  }
  const records = Buffer.concat(directory)
  return Buffer.concat([...parts, records, endRecord(entries.length, records.length, offset)])
}

const common = (entry: HandmadeEntry, packedLength: number, name: string, extraLength: number): Buffer => {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(utf8Names | (entry.flags ?? 0), 2)
  fields.writeUInt16LE(entry.method ?? (entry.packed === 'deflated' ? 8 : 0), 4)
  fields.writeUInt16LE(0x21, 8)
  fields.writeUInt32LE(crc32(entry.bytes), 10)
  fields.writeUInt32LE(packedLength, 14)
  fields.writeUInt32LE(entry.claimedSize ?? entry.bytes.length, 18)
  fields.writeUInt16LE(Buffer.byteLength(name), 22)
  fields.writeUInt16LE(extraLength, 24)
  return fields
}

const localHeader = (entry: HandmadeEntry, packedLength: number): Buffer => {
  const name = entry.localName ?? entry.name
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common(entry, packedLength, name, 0), Buffer.from(name)])
}

const directoryRecord = (entry: HandmadeEntry, packedLength: number, offset: number): Buffer => {
  const extra = Buffer.from(entry.extra ?? [])
  const madeBy = Buffer.alloc(2)
  madeBy.writeUInt16LE(madeOnUnix)
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6)
  tail.writeUInt32LE(offset, 10)
  const fields = common(entry, packedLength, entry.name, extra.length)
  return Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeBy, fields, tail, Buffer.from(entry.name), extra])
}

const endRecord = (count: number, directoryLength: number, offset: number): Buffer => {
  const record = Buffer.alloc(22)
  record.write('PK\x05\x06', 'latin1')
  record.writeUInt16LE(count, 8)
  record.writeUInt16LE(count, 10)
  record.writeUInt32LE(directoryLength, 12)
  record.writeUInt32LE(offset, 16)
  return record
}

/** Info-ZIP's second name for an entry. */
export const unicodePath = (name: string, other: string): Uint8Array => {
  const field = Buffer.alloc(9 + Buffer.byteLength(other))
  field.writeUInt16LE(0x7075, 0)
  field.writeUInt16LE(field.length - 4, 2)
  field.writeUInt8(1, 4)
  field.writeUInt32LE(crc32(Buffer.from(name)), 5)
  field.write(other, 9)
  return field
}
