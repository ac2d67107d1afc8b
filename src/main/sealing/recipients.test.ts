import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generateHybridIdentity, identityToRecipient } from 'age-encryption'
import { WaymarkError } from '@shared/result'
import './webcrypto'
import { parseRecipient, parseRecipients, type RecipientProblem } from './recipients'
import { hasCommand, keygen } from './testing/commands'
import { temporaryFolder } from './testing/temporary-folder'

/** Made with age-keygen for these tests; nobody has the identities. */
const publicKey = 'age1jfr7ny6w3tk3vqyl0n0upw70hqfrsncanyjtc587mh0lr02c2v6ss8d6ey'
const anotherKey = 'age1krs5fx3l8um3u9lrxhsx4cvta085zajjn6euxwafw9uyxp39932s795nnz'

describe('[D.H] a typed recipient key', () => {
  it.each([
    ['bare', publicKey],
    ['with white space around it', `\r\n\t ${publicKey} \n`],
    ['in upper case', publicKey.toUpperCase()],
    ['as a comment of age-keygen', `# created: 2031-01-01T00:00:00Z\n# public key: ${publicKey}\n`],
    ['as age-keygen says it on the terminal', `Public key: ${publicKey}`],
    ['twice', `${publicKey}\n${publicKey}`],
    ['with direction marks from right-to-left text', `\u{200f}\u{2066}${publicKey}\u{2069}\u{feff}`],
  ])('is read %s', (_how, typed) => {
    expect(parseRecipient(typed)).toBe(publicKey)
  })

  it.each<[string, string, RecipientProblem]>([
    ['nothing', ' \n ', 'empty'],
    ['only comments', '# created: today', 'empty'],
    ['an identity', 'AGE-SECRET-KEY-1ABCDEF', 'private'],
    ['an identity in lower case', 'age-secret-key-1abcdef', 'private'],
    ['the whole file of age-keygen', `# public key: ${publicKey}\nAGE-SECRET-KEY-1ABCDEF\n`, 'private'],
    ["a plugin's identity", 'AGE-PLUGIN-YUBIKEY-1ABCDEF', 'private'],
    ['a private SSH key', '-----BEGIN OPENSSH PRIVATE KEY-----', 'private'],
    ['upper and lower case mixed', `A${publicKey.slice(1)}`, 'checksum'],
    ['a 1 typed for an l', publicKey.replace('l', '1'), 'checksum'],
    ['a key cut short', publicKey.slice(0, -1), 'checksum'],
    ['an SSH key', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFfictional nobody@example', 'unsupported'],
    ['several keys', `${publicKey}\n${anotherKey}`, 'unknown'],
    ['something else', 'see you at eight', 'unknown'],
    ['a script tag', '<script>alert(1)</script>', 'unknown'],
    ['another bech32 text', 'a12uel5l', 'unknown'],
  ])('is refused when it is %s', (_what, typed, reason) => {
    expect(problemIn(typed)).toBe(reason)
  })

  it('is refused when it is a post-quantum key, which age 1.1 cannot read', async () => {
    expect(problemIn(await identityToRecipient(await generateHybridIdentity()))).toBe('unsupported')
  })

  it("is refused when it is a plugin's key with an intact checksum", () => {
    // 33 random bytes under the prefix of a plugin that does not exist.
    expect(problemIn('age1fictional1685c7wmyyftxteh5du67p3prhs2lx8d0njvtejwsjsx66jhlqqp2zc8w7zf')).toBe('unsupported')
  })

  it('is refused whichever one character is changed', () => {
    const position = fc.integer({ min: 4, max: publicKey.length - 1 })
    const letter = fc.constantFrom(...Array.from('qpzry9x8gf2tvdw0s3jn54khce6mua7l'))
    fc.assert(
      fc.property(position, letter, (at, replacement) => {
        const changed = publicKey.slice(0, at) + replacement + publicKey.slice(at + 1)
        if (changed === publicKey) expect(problemIn(changed)).toBeNull()
        else expect(problemIn(changed)).toBe('checksum')
      }),
      { numRuns: 500 },
    )
  })

  it.skipIf(!hasCommand('age-keygen'))('is read from what age-keygen makes (needs the age command)', () => {
    const folder = temporaryFolder()
    for (let count = 0; count < 5; count++) {
      const { publicKey: made } = keygen(folder, 'key')
      expect(parseRecipient(made)).toBe(made)
    }
  })
})

describe('[D.H] a list of recipient keys', () => {
  it('is folded, in its order', () => {
    expect(parseRecipients([anotherKey, publicKey, ` ${anotherKey.toUpperCase()}`])).toEqual([anotherKey, publicKey])
  })

  it('is refused when it is empty', () => {
    expect(() => parseRecipients([])).toThrow(new WaymarkError('handover.noRecipient'))
  })
})

const problemIn = (typed: string): unknown => {
  try {
    parseRecipient(typed)
    return null
  } catch (error) {
    return error instanceof WaymarkError && error.code === 'handover.badRecipient' ? error.details?.reason : error
  }
}
