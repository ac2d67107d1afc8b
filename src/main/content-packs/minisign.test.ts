import { describe, expect, it } from 'vitest'
import { hasCommand } from '../sealing/testing/commands'
import { temporaryFolder } from '../sealing/testing/temporary-folder'
import { blake2b512 } from './blake2b'
import { isSignedBy, parsePublicKey, parseSignature, type PublicKey, type Signature } from './minisign'
import { minisignKeys, minisignSign, minisignVerifies } from './testing/minisign-command'
import { packSigner } from './testing/pack-signer'

const bytes = Buffer.from('A file that somebody signs.')
const withoutMinisign = !hasCommand('minisign')

const keyOf = (text: string): PublicKey => parsePublicKey(text) ?? expect.unreachable('no key')
const signatureOf = (text: string): Signature => parseSignature(text) ?? expect.unreachable('no signature')

describe('[D.P] BLAKE2b', () => {
  it('is the one of RFC 7693, with and without the help of Node', async () => {
    const expected = 'ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc95'
    for (const builtIn of [true, false]) {
      const hash = Buffer.from(await blake2b512(Buffer.from('abc'), builtIn)).toString('hex')
      expect(hash.slice(0, expected.length)).toBe(expected)
      expect(hash).toHaveLength(128)
    }
    const large = Buffer.alloc(9_000_001, 'lighthouse')
    expect(Buffer.from(await blake2b512(large, false))).toEqual(Buffer.from(await blake2b512(large, true)))
  })
})

describe.skipIf(withoutMinisign)('[D.P] signatures and the minisign command (needs it)', () => {
  it.each([false, true])('are the same thing to both (the old form: %s)', async (legacy) => {
    const folder = temporaryFolder()
    const keys = minisignKeys(folder)
    const theirs = minisignSign(folder, keys, bytes, legacy)
    expect(signatureOf(theirs).prehashed).toBe(!legacy)
    expect(signatureOf(theirs).trustedComment).toBe('Port Nowhere № 1')
    expect(signatureOf(theirs).keyId).toBe(keyOf(keys.publicKey).keyId)
    expect(await isSignedBy(signatureOf(theirs), keyOf(keys.publicKey), bytes)).toBe(true)
    expect(minisignVerifies(folder, keys.publicKey, bytes, theirs)).toBe(true)

    const signer = packSigner('Harbour')
    const ours = await signer.sign(bytes, { legacy })
    expect(await isSignedBy(signatureOf(ours), keyOf(signer.trusted.key), bytes)).toBe(true)
    expect(minisignVerifies(folder, signer.trusted.key, bytes, ours)).toBe(true)

    // What one refuses, the other refuses as well.
    const [, first = '', , second = ''] = theirs.split('\n')
    const wrong: readonly (readonly [Uint8Array, string, string])[] = [
      [Buffer.from('A file that somebody signed'), theirs, keys.publicKey],
      [bytes, theirs.replace('№ 1', '№ 2'), keys.publicKey],
      [bytes, theirs.replace(first, ours.split('\n')[1] ?? ''), keys.publicKey],
      [bytes, theirs.replace(second, ours.split('\n')[3] ?? ''), keys.publicKey],
    ]
    for (const [file, text, publicKey] of wrong) {
      expect(await isSignedBy(signatureOf(text), keyOf(publicKey), file)).toBe(false)
      expect(minisignVerifies(folder, publicKey, file, text)).toBe(false)
    }
  })

  it('know a key by the name that minisign gives it', () => {
    const folder = temporaryFolder()
    const { publicKey } = minisignKeys(folder)
    expect(keyOf(publicKey).keyId).toMatch(/^[0-9A-F]{16}$/)
    expect(Buffer.from(publicKey, 'base64').subarray(2, 10).reverse().toString('hex').toUpperCase()).toBe(
      keyOf(publicKey).keyId,
    )
  })
})

describe('[D.P] the text of a signature', async () => {
  const signer = packSigner('Harbour')
  const sound = await signer.sign(bytes)
  const [untrusted = '', first = '', trusted = '', second = ''] = sound.split('\n')
  const text = (...lines: readonly string[]): string => lines.join('\n')

  it.each([
    ['as it is made', sound],
    ['without the last line end', sound.trimEnd()],
    ['with the line ends of Windows', sound.replaceAll('\n', '\r\n')],
  ])('is read %s', async (_what, signature) => {
    expect(await isSignedBy(signatureOf(signature), keyOf(signer.trusted.key), bytes)).toBe(true)
  })

  it.each([
    ['nothing', ''],
    ['another file', 'name: value\n'],
    ['the first line alone', untrusted],
    ['no trusted comment', text(untrusted, first)],
    ['no second signature', text(untrusted, first, trusted)],
    ['a signature that is cut short', text(untrusted, first.slice(0, -4), trusted, second)],
    ['a second signature that is too long', text(untrusted, first, trusted, `${second.slice(0, -2)}AAAA`)],
    ['characters that are no Base64', text(untrusted, `${first.slice(0, -1)}*`, trusted, second)],
    ['another algorithm', text(untrusted, `SU${first.slice(2)}`, trusted, second)],
    ['comments the other way round', text(trusted, first, untrusted, second)],
    ['something after the end', text(untrusted, first, trusted, second, 'more')],
    ['far too much', text(`${untrusted}${'x'.repeat(9000)}`, first, trusted, second)],
  ])('is refused when it is %s', (_what, signature) => {
    expect(parseSignature(sound)).not.toBeNull()
    expect(parseSignature(signature)).toBeNull()
  })

  it('is not mixed up with a key', () => {
    expect(parsePublicKey(signer.trusted.key)).not.toBeNull()
    for (const wrong of ['', first, signer.trusted.key.slice(0, -4), `SW${signer.trusted.key.slice(2)}`]) {
      expect(parsePublicKey(wrong)).toBeNull()
    }
  })
})
