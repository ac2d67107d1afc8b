import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { factsOf, takeAddedLanguages, type MigrantLanguage } from '@shared/languages'
import { contactsOfPack } from '../contacts/pack-contacts'
import { languagesIn, languagesOfPack, readPackWords } from './pack-words'

const somali = { ...factsOf('fr'), ownName: 'Soomaali', englishName: 'Somali', desk: false }
const so = 'so' as MigrantLanguage

describe('[D.P][D.I] what a content pack brings beside texts', () => {
  let pack = ''
  const put = (name: string, content: unknown): void => {
    mkdirSync(dirname(join(pack, name)), { recursive: true })
    writeFileSync(join(pack, name), typeof content === 'string' ? content : JSON.stringify(content))
  }
  beforeEach(() => {
    pack = mkdtempSync(join(tmpdir(), 'waymark-pack-'))
  })
  afterEach(() => {
    takeAddedLanguages({})
    rmSync(pack, { recursive: true })
  })

  test('are words of the namespaces asked for, in the language asked for', async () => {
    put('locales/so/kiosk.json', { back: 'Dib', deep: { yes: 'Haa' } })
    put('locales/so/grid.json', '{ torn')
    put('locales/fr/kiosk.json', { back: 'Retour' })
    const asked = { language: so, namespaces: ['kiosk', 'grid', 'desk'] }
    expect((await readPackWords(pack, asked)).texts).toEqual({ kiosk: { back: 'Dib', deep: { yes: 'Haa' } } })
    expect((await readPackWords(pack, { ...asked, namespaces: [] })).texts).toEqual({})
    expect((await readPackWords(null, asked)).texts).toEqual({})
  })

  test('are languages, but never one that is built in', async () => {
    put('data/languages.json', { so: somali, ur: somali })
    expect(Object.keys(languagesOfPack(pack))).toEqual(['so'])
    const bytes = Buffer.from(JSON.stringify({ so: somali }))
    expect(languagesIn(new Map([['data/languages.json', bytes]]))).toEqual({ so: somali })
    expect([languagesOfPack(null), languagesIn(new Map())]).toEqual([{}, {}])
    takeAddedLanguages(languagesOfPack(pack))
    expect((await readPackWords(pack, { language: so, namespaces: [] })).languages).toEqual({ so: somali })
    put('data/languages.json', { so: { ...somali, months: [] } })
    expect(languagesOfPack(pack)).toEqual({})
  })

  test('are contacts, each with an id that is always the same', () => {
    const contact = {
      ...{ name: 'Sample Region Helpline', purpose: 'Legal help', languages: null, hours: null },
      ...{ telephone: '+00 000 000', place: null, lastChecked: '2026-11-02' },
    }
    put('data/contacts.json', [contact, { ...contact, name: 'Another Sample' }])
    const [first, second] = contactsOfPack(pack)
    expect([first?.name, second?.name]).toEqual(['Sample Region Helpline', 'Another Sample'])
    expect(first?.id).not.toBe(second?.id)
    expect(contactsOfPack(pack)[0]?.id).toBe(first?.id)
    put('data/contacts.json', [{ ...contact, lastChecked: 'yesterday' }])
    expect(contactsOfPack(pack)).toEqual([])
    expect(contactsOfPack(null)).toEqual([])
  })
})
