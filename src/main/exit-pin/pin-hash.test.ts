import { describe, expect, test } from 'vitest'
import { publicSite } from '@shared/features/kiosk/public-site'
import { hashPin, pinMatches } from './pin-hash'

describe('[D.K] the exit PIN', () => {
  test('matches itself and nothing near it', async () => {
    const stored = await hashPin('123456')
    expect(await pinMatches('123456', stored)).toBe(true)
    for (const wrong of ['123457', '12345', '1234567', ' 123456', '١٢٣٤٥٦', '']) {
      expect(await pinMatches(wrong, stored)).toBe(false)
    }
  })

  test('is not in what is published, which fits there and differs each time', async () => {
    const [one, other] = [await hashPin('987654321012'), await hashPin('987654321012')]
    expect(publicSite.shape.exitPin.parse(one)).toEqual(one)
    expect(one.salt).not.toBe(other.salt)
    expect(one.hash).not.toBe(other.hash)
    expect(JSON.stringify(one)).not.toContain('987654321012')
  })

  test('matches a hash made once and for all: numbers of the derivation must not change unnoticed', async () => {
    const stored = { salt: 'AAECAwQFBgcICQoLDA0ODw==', hash: 'bYIHoRgRF5QbkF060c6LOim+CR9zzNdgo9DKXpWlIVk=' }
    expect(await pinMatches('246810', stored)).toBe(true)
    expect(await pinMatches('246811', stored)).toBe(false)
  })

  test('matches no hash that is none', async () => {
    const { salt, hash } = await hashPin('123456')
    expect(await pinMatches('123456', { salt, hash })).toBe(true)
    expect(await pinMatches('123456', { salt, hash: '' })).toBe(false)
    expect(await pinMatches('123456', { salt: '', hash })).toBe(false)
    expect(await pinMatches('123456', { salt, hash: hash.slice(0, 40) })).toBe(false)
  })
})
