import type { Database } from '@signalapp/sqlcipher'
import { z } from 'zod'
import { taggedLanguage } from '@shared/language-schemas'
import { siteSettings, type SiteSettings } from '@shared/features/site/site.contract'
import type { Act } from '../../vault/act'
import { change, first, sql } from '../../vault/database/statements'
import { write } from '../../vault/database/transaction'

/** The vault knows no content pack: what was chosen stays chosen, whether its language is there now or not. */
const keptSite = siteSettings.extend({ languages: z.array(taggedLanguage).min(1) })

const rowOf = (site: SiteSettings) => ({
  name: site.name,
  setting: site.setting,
  languages: JSON.stringify(site.languages),
  idle_seconds: site.idleSeconds,
})

/** The site's settings. There is exactly one site per vault. */
export const getSite = (db: Database): SiteSettings => {
  const row = first(db, sql.selectFrom('site').selectAll())
  if (!row) throw new Error('the vault has no site')
  const languages: unknown = JSON.parse(row.languages)
  return keptSite.parse({ name: row.name, setting: row.setting, languages, idleSeconds: row.idle_seconds })
}

/** Writes the first settings; only `createVault` calls it, inside its transaction. */
export const insertSite = (db: Database, site: SiteSettings): void => {
  change(db, sql.insertInto('site').values({ id: 1, ...rowOf(site) }))
}

export const updateSite = (db: Database, act: Act, site: SiteSettings): SiteSettings => {
  write(db, { ...act, action: 'site.updated', subject: 'site' }, () => {
    change(db, sql.updateTable('site').set(rowOf(site)).where('id', '=', 1))
  })
  return getSite(db)
}
