import { describe, expect, test } from 'vitest'
import { siteSettings, type SiteSettings } from '@shared/features/site/site.contract'
import type { MigrantLanguage } from '@shared/languages'
import { fictionalSite } from '../../vault/testing/fictional-desk'
import { openDesk, openForTest, refusalOf } from '../../vault/testing/open-desk'
import { getSite, insertSite, updateSite } from './site.store'
import { write } from '../../vault/database/transaction'

describe('[D.V] the site', () => {
  test('is read as it was set up, and as it was changed, through a restart', () => {
    const { db, act, path, key } = openDesk()
    expect(getSite(db)).toEqual(fictionalSite)
    const changed = siteSettings.parse({
      name: 'دفتر \u200f<Placeholder>',
      setting: 'detention',
      languages: ['fa', 'ps', 'bn'],
      idleSeconds: 30,
    })
    expect(updateSite(db, act(), changed)).toEqual(changed)
    db.close()
    expect(getSite(openForTest(path, key))).toEqual(changed)
  })

  test('[D.I] keeps a language that a content pack brought, which the vault’s process does not know', () => {
    const { db, act, path, key } = openDesk()
    const changed: SiteSettings = { ...fictionalSite, languages: ['so' as MigrantLanguage, 'en'] }
    expect(updateSite(db, act(), changed)).toEqual(changed)
    db.close()
    expect(getSite(openForTest(path, key))).toEqual(changed)
  })

  test('is one', () => {
    const { db, act } = openDesk()
    const second = () => {
      write(db, { ...act(), action: 'test', subject: 'site' }, () => {
        insertSite(db, fictionalSite)
      })
    }
    expect(second).toThrow(/UNIQUE/)
    expect(refusalOf(() => getSite(db))).toBeNull()
  })

  test.each([
    ['no name', { name: ' ' }],
    ['an unknown setting', { setting: 'palace' }],
    ['no language', { languages: [] }],
    ['an unknown language', { languages: ['tlh'] }],
    ['an idle time that is no choice', { idleSeconds: 7 }],
    ['no idle time at all', { idleSeconds: 0 }],
  ])('with %s is refused before it gets to the vault', (_what, change) => {
    expect(siteSettings.safeParse({ ...fictionalSite, ...change }).success).toBe(false)
    expect(siteSettings.safeParse(fictionalSite).success).toBe(true)
  })
})
