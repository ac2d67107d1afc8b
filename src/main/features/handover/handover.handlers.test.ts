import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import '../../sealing/webcrypto'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { PackageRequest } from '@shared/features/handover/handover.contract'
import { WaymarkError } from '@shared/result'
import { openPackage } from '../../sealing/open-package'
import { temporaryFolder } from '../../sealing/testing/temporary-folder'
import type { VaultClient } from '../../vault/client'
import { agreedCase, answerTransfer, fictionalSite, gridOf } from '../../vault/testing/fictional-desk'
import { laterRefusalOf, openDesk } from '../../vault/testing/open-desk'
import { keepGrid } from '../adversity-grid/adversity-grid.store'
import { withdrawConsent } from '../consent/consent.store'
import { createMaterialsReader } from '../materials/materials.reader'
import { createHandover } from './handover.handlers'
import { finishSealing, gatherPackage, listHandovers, startSealing } from './handover.store'

const identity = await generateX25519Identity()
const publicKeys = [await identityToRecipient(identity)]
const toRecipient = { kind: 'recipients' as const, publicKeys }

/**
 * The handover at a real database, real content and real sealing. Only the press is not Chromium, which prints in the
 * end-to-end tests: here a page is the kind of its document.
 */
const desk = (place: string | null = 'handover.age') => {
  const open = openDesk()
  const { db, act, counsellor } = open
  const registered = agreedCase(db, act)
  keepGrid(db, act(), gridOf(registered, 'ایک لفظ'))
  const transfer = answerTransfer(db, act, registered.id, ['case', 'grid', 'rights'])
  const folder = temporaryFolder()
  const faults: { finish: (() => void) | null } = { finish: null }
  const vault: unknown = {
    site: { get: () => Promise.resolve(fictionalSite) },
    handover: {
      gather: (async (asked) => Promise.resolve(gatherPackage(db, asked))) satisfies (asked: PackageRequest) => unknown,
      start: async (...asked: Parameters<typeof startSealing> extends [unknown, ...infer Rest] ? Rest : never) => {
        startSealing(db, ...asked)
        return Promise.resolve()
      },
      finish: async (...asked: Parameters<typeof finishSealing> extends [unknown, ...infer Rest] ? Rest : never) => {
        faults.finish?.()
        finishSealing(db, ...asked)
        return Promise.resolve()
      },
      list: async (id: typeof registered.id) => Promise.resolve(listHandovers(db, id)),
    },
  }
  const { handlers, forget } = createHandover({
    vault: () => vault as VaultClient,
    press: {
      render: ({ kind }) => Promise.resolve({ bytes: new TextEncoder().encode(`%PDF ${kind}`), pages: 1, title: kind }),
      warmUp: () => Promise.resolve(),
      close: () => undefined,
    },
    materials: createMaterialsReader({
      folders: () => [resolve(import.meta.dirname, '../../../../resources/content')],
      reviews: () => [],
    }),
    act: () => act(),
    applicationVersion: '0.0.0-test',
    askForPlace: () => Promise.resolve(place === null ? null : join(folder, place)),
    changed: () => undefined,
  })
  const session = { user: counsellor }
  const request: PackageRequest = {
    caseId: registered.id,
    consentId: transfer.id,
    sections: ['case', 'grid'],
    language: 'fr',
  }
  const history = () => listHandovers(db, registered.id)
  return { ...open, handlers, forget, session, request, transfer, folder, faults, history }
}

describe('[D.H] from preview to package', () => {
  test('what was seen is what the recipient gets, and it is written down', async () => {
    const { handlers, session, request, folder, history } = desk()
    const preview = await handlers.preview(request, session)
    expect(preview.files.map(({ name }) => name)).toEqual([
      'READ-ME-FIRST.pdf',
      'case.json',
      'documents/adversity-grid-1-ur.pdf',
    ])
    expect(preview).toMatchObject({ recipient: 'Sample Desk', sections: ['case', 'grid'] })
    const seen = await handlers.previewFile({ token: preview.token, name: 'case.json' }, session)
    const sealed = await handlers.seal({ token: preview.token, sealFor: toRecipient }, session)
    expect(sealed).toMatchObject({ packageId: preview.packageId, path: join(folder, 'handover.age') })
    const opened = await openPackage({ path: join(folder, 'handover.age'), identity })
    expect(opened.files.map(({ name }) => name)).toEqual(preview.files.map(({ name }) => name))
    const record = opened.files.find(({ name }) => name === 'case.json')
    expect(record && Buffer.from(record.bytes).equals(seen.bytes)).toBe(true)
    expect(Buffer.from(seen.bytes).toString()).toContain('ایک لفظ')
    expect(history()).toMatchObject([{ packageId: preview.packageId, size: sealed?.size, sha256: sealed?.sha256 }])
  })

  test('a withdrawal in between stops it: no file, no record', async () => {
    const { handlers, session, request, transfer, db, act, folder, history } = desk()
    const { token } = await handlers.preview(request, session)
    withdrawConsent(db, act(), transfer.id)
    expect(await laterRefusalOf(sealing(handlers, token, session))).toBe('consent.withdrawn')
    expect(readdirSync(folder)).toEqual([])
    expect(history()).toEqual([])
  })

  test('a place that cannot be written to is told, nothing is left, and another try goes through', async () => {
    const broken = desk(join('no such folder', 'handover.age'))
    const { token } = await broken.handlers.preview(broken.request, broken.session)
    expect(await laterRefusalOf(sealing(broken.handlers, token, broken.session))).toBe('disk.unwritable')
    expect(broken.history()).toEqual([])
    const { handlers, session, request, history } = desk()
    const good = await handlers.preview(request, session)
    const mistyped = { kind: 'recipients' as const, publicKeys: ['age1mistyped'] }
    const seal = async () => handlers.seal({ token: good.token, sealFor: mistyped }, session)
    expect(await laterRefusalOf(seal())).toBe('handover.badRecipient')
    expect(await laterRefusalOf(sealing(handlers, good.token, session))).toBeNull()
    expect(history()).toHaveLength(1)
  })

  test('a package that is out is never written down as failed, whatever happens after', async () => {
    const { handlers, session, request, folder, faults, db } = desk()
    const { token } = await handlers.preview(request, session)
    faults.finish = () => {
      faults.finish = null
      throw new WaymarkError('vault.locked')
    }
    expect(await laterRefusalOf(sealing(handlers, token, session))).toBe('vault.locked')
    expect(existsSync(join(folder, 'handover.age'))).toBe(true)
    expect(db.prepare('SELECT state FROM handover_packages').all()).toEqual([{ state: 'sealing' }])
  })

  test('two clicks make one package', async () => {
    const { handlers, session, request, history } = desk()
    const { token } = await handlers.preview(request, session)
    const told = await Promise.all([1, 2].map(() => laterRefusalOf(sealing(handlers, token, session))))
    expect(told).toEqual([null, 'handover.changed'])
    expect(history()).toHaveLength(1)
  })

  test('a changed mind leaves everything as it was', async () => {
    const { handlers, session, request, history } = desk(null)
    const { token } = await handlers.preview(request, session)
    expect(await handlers.seal({ token, sealFor: toRecipient }, session)).toBeNull()
    expect(history()).toEqual([])
  })

  test('nothing is sealed or shown once the desk locked, or another package was prepared', async () => {
    const { handlers, forget, session, request } = desk()
    const first = await handlers.preview(request, session)
    const second = await handlers.preview(request, session)
    expect(await laterRefusalOf(sealing(handlers, first.token, session))).toBe('printing.expired')
    const read = async () => handlers.previewFile({ token: second.token, name: 'case.json' }, session)
    expect(await laterRefusalOf(read())).toBeNull()
    const unknown = async () => handlers.previewFile({ token: second.token, name: '../case.json' }, session)
    expect(await laterRefusalOf(unknown())).toBe('printing.expired')
    forget()
    expect(await laterRefusalOf(read())).toBe('printing.expired')
    expect(await laterRefusalOf(sealing(handlers, second.token, session))).toBe('printing.expired')
  })
})

const sealing = async (
  handlers: ReturnType<typeof desk>['handlers'],
  token: string,
  session: ReturnType<typeof desk>['session'],
) => handlers.seal({ token, sealFor: toRecipient }, session)
