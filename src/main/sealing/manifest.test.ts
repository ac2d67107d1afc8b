import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { decodeManifest, encodeManifest, makeManifest } from './manifest'
import { PackageError } from './package-problem'
import { fictionalFacts, fictionalFiles, fictionalPackage } from './testing/fictional-package'

const encode = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))

describe('[D.H] the manifest', () => {
  it('lists every file by name with its size and hash, and not itself', () => {
    const files = fictionalFiles()
    const { files: listed } = makeManifest(fictionalFacts, [...files].reverse())
    expect(listed.map((file) => file.name)).toEqual(['READ-ME-FIRST.pdf', 'case.json', 'documents/grid-ur.pdf'])
    for (const file of files) {
      const sha256 = createHash('sha256').update(file.bytes).digest('hex')
      expect(listed).toContainEqual({ name: file.name, size: file.bytes.length, sha256, mediaType: file.mediaType })
    }
  })

  it('is the same bytes whatever order the facts come in, and ends with a line end', () => {
    const { manifest } = fictionalPackage()
    const shuffled = Object.fromEntries(Object.entries(manifest).reverse())
    const reordered = encodeManifest(decodeManifest(encode(shuffled)))
    expect(reordered.equals(encodeManifest(manifest))).toBe(true)
    expect(reordered.toString()).toMatch(/^\{\n {2}"format": "waymark-handover",\n {2}"formatVersion": 1,\n[^]*\n\}\n$/)
  })

  it('is read back as it was made, and fields of later releases are passed over', () => {
    const { manifest } = fictionalPackage()
    expect(decodeManifest(encodeManifest(manifest))).toEqual(manifest)
    expect(decodeManifest(encode({ ...manifest, weather: 'fair' }))).toEqual(manifest)
    expect(decodeManifest(encode({ ...manifest, sections: ['case', 'screening'] })).sections).toEqual([
      'case',
      'screening',
    ])
  })

  it.each([
    ['names outside the list', { name: 'notes.txt', mediaType: 'application/pdf' as const }],
    ['a media type that does not fit the name', { name: 'case.json', mediaType: 'application/pdf' as const }],
  ])('is not made for %s', (_what, { name, mediaType }) => {
    expect(() => makeManifest(fictionalFacts, [{ name, mediaType, bytes: new Uint8Array(1) }])).toThrow()
  })

  const { manifest } = fictionalPackage()
  const [first, ...others] = manifest.files
  it.each<[string, Buffer, PackageError['problem']]>([
    ['no JSON', Buffer.from('{"format":'), 'damaged'],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'damaged'],
    ['no object', encode(null), 'foreign'],
    ['of another format', encode({ ...manifest, format: 'elsewhere' }), 'foreign'],
    ['of a later version', encode({ format: 'waymark-handover', formatVersion: 2, everything: 'else' }), 'newer'],
    ['without a version', encode({ ...manifest, formatVersion: undefined }), 'foreign'],
    ['without a field', encode({ ...manifest, consent: undefined }), 'damaged'],
    ['listing a file twice', encode({ ...manifest, files: [first, first, ...others] }), 'damaged'],
    ['listing itself', encode({ ...manifest, files: [{ ...first, name: 'manifest.json' }] }), 'damaged'],
    ['listing a way out', encode({ ...manifest, files: [{ ...first, name: '../case.json' }] }), 'damaged'],
  ])('is refused when it is %s', (_what, bytes, problem) => {
    let refusal: unknown
    try {
      decodeManifest(bytes)
    } catch (error) {
      refusal = error
    }
    expect(refusal).toBeInstanceOf(PackageError)
    expect(refusal).toMatchObject({ problem })
  })
})
