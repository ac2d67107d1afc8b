/** The few words of the Internet Printing Protocol (RFC 8010, RFC 8011) that are needed to ask about one job. */

export type IppValue = string | number
export type IppAttributes = ReadonlyMap<string, readonly IppValue[]>

export interface IppAnswer {
  /** Where it is not below 0x0100, the question was not answered. */
  readonly status: number
  /** All attributes of the answer; a name that occurs in several groups keeps the last. */
  readonly attributes: IppAttributes
}

/** From here on `status` speaks of trouble in the service, not of the question. */
export const ippTrouble = 0x0500

const version = 0x0200
const getJobAttributes = 0x0009
const requestId = 1
const headerLength = 8

const tags = {
  operationGroup: 0x01,
  end: 0x03,
  lastDelimiter: 0x0f,
  integer: 0x21,
  enum: 0x23,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
} as const

/** The bytes that ask for some attributes of a job. `user` is who asks; CUPS shows owners more than others. */
export const askForJob = (job: number, user: string, wanted: readonly string[]): Buffer =>
  Buffer.concat([
    header(),
    Buffer.of(tags.operationGroup),
    attribute(tags.charset, 'attributes-charset', 'utf-8'),
    attribute(tags.language, 'attributes-natural-language', 'en'),
    attribute(tags.uri, 'job-uri', `ipp://localhost/jobs/${job}`),
    attribute(tags.name, 'requesting-user-name', user),
    // Further values of one attribute carry an empty name.
    ...wanted.map((value, at) => attribute(tags.keyword, at === 0 ? 'requested-attributes' : '', value)),
    Buffer.of(tags.end),
  ])

const header = (): Buffer => {
  const bytes = Buffer.alloc(headerLength)
  bytes.writeUInt16BE(version, 0)
  bytes.writeUInt16BE(getJobAttributes, 2)
  bytes.writeInt32BE(requestId, 4)
  return bytes
}

const attribute = (tag: number, name: string, value: string): Buffer =>
  Buffer.concat([Buffer.of(tag), measured(name), measured(value)])

const measured = (text: string): Buffer => {
  const bytes = Buffer.from(text, 'utf8')
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length)
  return Buffer.concat([length, bytes])
}

/**
 * Reads an answer. Numbers and enums become numbers, everything else is taken as text.
 * @returns null for bytes that are not an answer, or one cut short
 */
export const readAnswer = (bytes: Buffer): IppAnswer | null => {
  if (bytes.length < headerLength) return null
  const attributes = new Map<string, IppValue[]>()
  let at = headerLength
  let current: IppValue[] = []

  const next = (): Buffer | null => {
    if (at + 2 > bytes.length) return null
    const start = at + 2
    at = start + bytes.readUInt16BE(at)
    return at > bytes.length ? null : bytes.subarray(start, at)
  }

  while (at < bytes.length) {
    const tag = bytes.readUInt8(at++)
    if (tag === tags.end) return { status: bytes.readUInt16BE(2), attributes }
    if (tag <= tags.lastDelimiter) continue
    const name = next()
    const value = next()
    if (!name || !value) return null
    if (name.length > 0) attributes.set(name.toString('utf8'), (current = []))
    current.push(valueOf(tag, value))
  }
  return null
}

const valueOf = (tag: number, value: Buffer): IppValue =>
  (tag === tags.integer || tag === tags.enum) && value.length === 4 ? value.readInt32BE(0) : value.toString('utf8')
