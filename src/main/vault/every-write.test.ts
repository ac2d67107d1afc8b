import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packageId } from '@shared/ids'
import { keepGrid } from '../features/adversity-grid/adversity-grid.store'
import { addContact, changeContact, removeContact } from '../features/contacts/contacts.store'
import {
  listTrustedKeys,
  noteInstall,
  noteRollBack,
  removeKey,
  trustKey,
} from '../features/content-packs/content-packs.store'
import { setExitPin, updateKioskSettings } from '../features/kiosk-settings/kiosk-settings.store'
import { recordReview } from '../features/reviews/reviews.store'
import { fictionalReview } from '../features/reviews/testing/fictional-review'
import { withdrawConsent } from '../features/consent/consent.store'
import { finishSealing, gatherPackage, startSealing } from '../features/handover/handover.store'
import { updateSite } from '../features/site/site.store'
import { temporaryFolder } from '../sealing/testing/temporary-folder'
import { addAccount, changeLanguage, changePassphrase, disableAccount, resetPassphrase } from './accounts'
import { firstBrokenLink } from './audit'
import { all, sql } from './database/statements'
import { actsOf, answer, answerTransfer, fictionalSite, gridOf, register } from './testing/fictional-desk'
import { fictionalVault } from './testing/fictional-keyring'
import { openForTest } from './testing/open-desk'

const main = resolve(import.meta.dirname, '..')

/** Every action that a store or the vault names in its sources. */
const actionsInSources = (): readonly string[] => {
  const files = readdirSync(main, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('testing'),
  )
  const named = files.flatMap((name) =>
    Array.from(
      readFileSync(join(main, name), 'utf8').matchAll(/action: (?:'([a-zA-Z]+\.[a-zA-Z]+)'|`handover\.\$\{)/g),
      (found) => (found[1] === undefined ? ['handover.sealed', 'handover.failed'] : [found[1]]),
    ).flat(),
  )
  return [...new Set(named)].sort()
}

const outcome = { size: 1000, sha256: 'ab'.repeat(32) }
const words = 'eleven kites above the harbour'

describe('[D.V] everything that writes', () => {
  test('appends one audit entry: who, when, what to what', async () => {
    const vault = await fictionalVault(join(temporaryFolder(), 'data'))
    const { administrator, counsellor, place, dataKey, passphrases } = vault
    const db = openForTest(place.database, dataKey)
    const open = { place, db, dataKey, user: administrator }
    const act = actsOf(counsellor)
    const log = sql.selectFrom('audit_log').selectAll().orderBy('sequence')
    const seen: string[] = ['vault.created', 'vault.recovered'] // proven where vaults are made and recovered

    /** Does something and expects one more entry, by this person at this moment. */
    const oneEntry = async <T>(action: string, by: typeof counsellor, work: (a: typeof act) => T | Promise<T>) => {
      const before = all(db, log)
      const acts = actsOf(by)
      let at = ''
      const result = await work(() => {
        const done = acts()
        at = done.at
        return done
      })
      const after = all(db, log)
      expect(after.slice(0, -1), action).toEqual(before)
      expect(after.at(-1), action).toMatchObject({ action, actor: by.id, at })
      seen.push(action)
      return result
    }

    const registered = await oneEntry('cases.registered', counsellor, (a) => register(db, a))
    const agreed = await oneEntry('consent.recorded', counsellor, (a) => answer(db, a, registered.id))
    await oneEntry('adversityGrid.kept', counsellor, (a) => keepGrid(db, a(), gridOf(registered, 'one', 'two')))
    const transfer = answerTransfer(db, act, registered.id, ['case', 'grid'])
    const asked = {
      caseId: registered.id,
      consentId: transfer.id,
      sections: ['case' as const],
      language: 'en' as const,
    }
    const id = gatherPackage(db, asked).packageId
    await oneEntry('handover.started', counsellor, (a) => {
      startSealing(db, a(), id, asked)
    })
    await oneEntry('handover.sealed', counsellor, (a) => {
      finishSealing(db, a(), id, outcome)
    })
    const second = packageId.parse(crypto.randomUUID())
    startSealing(db, act(), second, asked)
    await oneEntry('handover.failed', counsellor, (a) => {
      finishSealing(db, a(), second, 'failed')
    })
    await oneEntry('consent.withdrawn', counsellor, (a) => withdrawConsent(db, a(), agreed.id))
    await oneEntry('site.updated', administrator, (a) => updateSite(db, a(), { ...fictionalSite, idleSeconds: 60 }))
    const input = {
      name: 'Example Legal Help',
      purpose: 'advice',
      languages: null,
      hours: null,
      telephone: null,
      place: null,
      lastChecked: '2031-02-03',
    }
    const contact = await oneEntry('contacts.added', administrator, (a) => addContact(db, a(), input))
    await oneEntry('contacts.changed', administrator, (a) => changeContact(db, a(), { ...contact, hours: words }))
    await oneEntry('contacts.removed', administrator, (a) => removeContact(db, a(), contact.id))
    const settings = { idleSeconds: 90, printsPerHour: 10, feedbackRecipient: null } as const
    await oneEntry('kioskSettings.updated', administrator, (a) => updateKioskSettings(db, a(), settings))
    await oneEntry('kioskSettings.exitPinSet', administrator, (a) => setExitPin(db, a(), { salt: 's', hash: 'h' }))
    const key = { label: 'Sample Texts Office', key: 'RWplaceholder' }
    await oneEntry('contentPacks.keyTrusted', administrator, (a) => {
      trustKey(db, a(), key)
    })
    const pack = { name: 'sample', title: 'Sample', sequence: 1, date: '2031-02-03' }
    await oneEntry('contentPacks.installed', administrator, (a) => {
      noteInstall(db, a(), pack)
    })
    await oneEntry('contentPacks.rolledBack', administrator, (a) => {
      noteRollBack(db, a(), null)
    })
    await oneEntry('contentPacks.keyRemoved', administrator, (a) => {
      removeKey(db, a(), listTrustedKeys(db)[0]?.id ?? '')
    })
    expect(listTrustedKeys(db)).toEqual([])
    await oneEntry('reviews.recorded', counsellor, (a) => recordReview(db, a(), fictionalReview({ note: words })))
    await oneEntry('accounts.languageChanged', administrator, (a) => changeLanguage(open, a(), 'fr'))
    await oneEntry('accounts.passphraseChanged', administrator, (a) =>
      changePassphrase(open, a(), passphrases.administrator, words),
    )
    const person = { name: 'Bo Placeholder', passphrase: words, language: 'en', role: 'counsellor' } as const
    const added = await oneEntry('accounts.added', administrator, (a) => addAccount(open, a(), person))
    await oneEntry('accounts.disabled', administrator, (a) => {
      disableAccount(open, a(), added.id)
    })
    await oneEntry('accounts.passphraseReset', administrator, (a) =>
      resetPassphrase(open, a(), added.id, 'nine drums behind the hill'),
    )

    expect(firstBrokenLink(db)).toBeNull()
    // Whoever adds an action adds it here; and whoever reads the list of actions reads all of them.
    expect([...seen].sort()).toEqual(actionsInSources())
    const text = JSON.stringify(all(db, log))
    for (const secret of [registered.caseNumber, words, passphrases.administrator, 'Bo Placeholder', 'Sample Desk']) {
      expect(text).not.toContain(secret)
    }
  })
})
