import { describe, expect, it } from 'vitest'
import { WaymarkError } from '@shared/result'
import { requireStrongPassphrase, type PassphraseProblem } from './passphrase'

describe('[D.H] a passphrase for sealing', () => {
  it.each([
    ['20 characters', 'k4vZ0pq-71Lm,wRt9xYb'],
    ['five words', 'oak tin sun map ivy'],
    ['words in another script', 'چراغ دریا سنگ باران پرنده'],
  ])('is accepted with %s', (_what, passphrase) => {
    expect(() => requireStrongPassphrase(passphrase)).not.toThrow()
  })

  it.each<[string, string, PassphraseProblem]>([
    ['nothing', '', 'short'],
    ['19 characters', 'k4vZ0pq-71Lm,wRt9xY', 'short'],
    ['four words', 'oak tin sun map', 'short'],
    ['words of one letter', 'a b c d e f', 'short'],
    ['one character over and over', 'a'.repeat(40), 'monotonous'],
    ['few characters over and over', 'abcab'.repeat(8), 'monotonous'],
    ['one short word over and over', 'tiny tiny tiny tiny', 'short'],
    ['five times the same short word', 'oak oak oak oak oak', 'monotonous'],
    ['a line end, which nobody can type', 'lantern orchard\nviolet harbour teapot', 'untypable'],
    ['white space at its end', 'lantern orchard violet harbour teapot ', 'untypable'],
  ])('is refused with %s', (_what, passphrase, reason) => {
    let refusal: unknown
    try {
      requireStrongPassphrase(passphrase)
    } catch (error) {
      refusal = error
    }
    expect(refusal).toBeInstanceOf(WaymarkError)
    expect(refusal).toMatchObject({ code: 'handover.weakPassphrase', details: { reason } })
  })
})
