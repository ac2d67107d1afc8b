import { describe, expect, it } from 'vitest'
import type { MigrantLanguage } from '@shared/languages'
import { piecesOf, voiceFor } from './voice'

const voice = (lang: string, localService = true, isDefault = false) => ({ lang, localService, default: isDefault })

describe('[D.K][T5.2] reading aloud', () => {
  it('takes a voice of the language that lives on this machine', () => {
    const french = voice('fr-FR')
    expect(voiceFor([voice('en-GB'), french], 'fr')).toBe(french)
    expect(voiceFor([voice('fr_FR'), voice('fr-CA', true, true)], 'fr')?.default).toBe(true)
    expect(voiceFor([voice('FA')], 'fa')).toBeDefined()
  })

  it('takes the plain voice of the language, not that of one town or one other country', () => {
    const lang = (tags: readonly string[], language: 'en' | 'fr' | 'sq'): string | undefined =>
      voiceFor(
        tags.map((tag) => voice(tag)),
        language,
      )?.lang
    expect(lang(['fr-BE', 'fr-FR', 'fr-CH'], 'fr')).toBe('fr-FR')
    expect(lang(['en-US-NYC', 'en-GB-X-RP', 'en-US'], 'en')).toBe('en-US')
    expect(lang(['sq-XK', 'sq'], 'sq')).toBe('sq')
    expect(lang(['fr-BE'], 'fr')).toBe('fr-BE')
  })

  it('takes none that reads the language in other letters', () => {
    const persian = voice('fa')
    expect(voiceFor([voice('fa-LATN'), persian], 'fa')).toBe(persian)
    expect(voiceFor([voice('fa-Latn', true, true)], 'fa')).toBeUndefined()
    expect(voiceFor([voice('bn-Beng-BD')], 'bn')).toBeDefined()
  })

  it('takes any tag that a content pack may give a language', () => {
    const [punjabi, somali] = [voice('pa-Arab-PK'), voice('so-SO')]
    expect(voiceFor([voice('pa-Guru-IN'), punjabi], 'pa-arab' as MigrantLanguage)).toBe(punjabi)
    expect(voiceFor([somali], 'so-abc' as MigrantLanguage)).toBe(somali)
    expect(voiceFor([somali], 'so-12' as MigrantLanguage)).toBe(somali)
  })

  it('has none where none speaks the language, or only one that sends the words away', () => {
    expect(voiceFor([voice('en-GB')], 'ps')).toBeUndefined()
    expect(voiceFor([voice('ps-AF', false)], 'ps')).toBeUndefined()
    expect(voiceFor([voice('psx')], 'ps')).toBeUndefined()
    const none: readonly ReturnType<typeof voice>[] = []
    expect(voiceFor(none, 'en')).toBeUndefined()
  })

  it('says one sentence after the other, in every script, and loses no word', () => {
    expect(piecesOf('One. Two? Three!')).toEqual(['One.', 'Two?', 'Three!'])
    expect(piecesOf('پہلا۔ دوسرا؟ تیسرا')).toEqual(['پہلا۔', 'دوسرا؟', 'تیسرا'])
    expect(piecesOf('এক। দুই।')).toEqual(['এক।', 'দুই।'])
    const long = 'word '.repeat(200).trim()
    const pieces = piecesOf(long)
    expect(pieces.every((piece) => piece.length <= 200)).toBe(true)
    expect(pieces.join(' ')).toBe(long)
    expect(piecesOf('x'.repeat(450)).join('')).toBe('x'.repeat(450))
    expect(piecesOf(' \n ')).toEqual([])
    expect(piecesOf('C’est peut-\u2060être \u206612\u2069.')).toEqual(['C’est peut-être 12.'])
  })
})
