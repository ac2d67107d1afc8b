import { describe, expect, it } from 'vitest'
import { piecesOf, voiceFor } from './voice'

const voice = (lang: string, localService = true, isDefault = false) => ({ lang, localService, default: isDefault })

describe('[D.K][T5.2] reading aloud', () => {
  it('takes a voice of the language that lives on this machine', () => {
    const french = voice('fr-FR')
    expect(voiceFor([voice('en-GB'), french], 'fr')).toBe(french)
    expect(voiceFor([voice('fr_CA'), voice('fr-FR', true, true)], 'fr')?.default).toBe(true)
    expect(voiceFor([voice('FA')], 'fa')).toBeDefined()
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
  })
})
