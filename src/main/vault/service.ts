import type { CaseId, ConsentId, ContactId, GridId, PackageId, UserId } from '@shared/ids'
import type { MigrantLanguage } from '@shared/languages'
import { WaymarkError } from '@shared/result'
import type { Account, NewAccount, Role } from '@shared/features/accounts/accounts.contract'
import type { GridChange } from '@shared/features/adversity-grid/adversity-grid.contract'
import type { NewCase } from '@shared/features/cases/cases.contract'
import type { NewConsent } from '@shared/features/consent/consent.contract'
import type { PackageRequest } from '@shared/features/handover/handover.contract'
import type { SetupInput } from '@shared/features/session/session.contract'
import type { Contact, ContactInput } from '@shared/features/contacts/contacts.contract'
import type { PackFacts, TrustedKey } from '@shared/features/content-packs/content-packs.contract'
import type { KioskSettings } from '@shared/features/kiosk-settings/kiosk-settings.contract'
import type { ReviewInput } from '@shared/features/reviews/reviews.contract'
import type { SiteSettings } from '@shared/features/site/site.contract'
import { listAccounts } from '../features/accounts/accounts.store'
import { createLiveGrid } from '../features/adversity-grid/adversity-grid.live'
import { getGridVersion, listGridVersions } from '../features/adversity-grid/adversity-grid.store'
import { getCase, listCases, registerCase } from '../features/cases/cases.store'
import { getConsent, listConsents, recordConsent, withdrawConsent } from '../features/consent/consent.store'
import {
  finishSealing,
  gatherPackage,
  holdersOfCase,
  holdersUnder,
  listHandovers,
  startSealing,
} from '../features/handover/handover.store'
import { addContact, changeContact, listContacts, removeContact } from '../features/contacts/contacts.store'
import {
  listTrustedKeys,
  noteInstall,
  noteRollBack,
  removeKey,
  trustKey,
} from '../features/content-packs/content-packs.store'
import {
  getKioskSettings,
  setExitPin,
  updateKioskSettings,
  type StoredKioskSettings,
} from '../features/kiosk-settings/kiosk-settings.store'
import { listReviews, recordReview } from '../features/reviews/reviews.store'
import { getSite, updateSite } from '../features/site/site.store'
import { addAccount, changeLanguage, changePassphrase, disableAccount, resetPassphrase } from './accounts'
import type { Act } from './act'
import { firstBrokenLink } from './audit'
import type { VaultPlace } from './paths'
import { createVault, recoverVault, unlockVault, type OpenVault, type OpenVaultWithCode } from './vault'

/** Who is in, with what the desk needs at once. */
export interface Opened {
  readonly user: Account
  readonly site: SiteSettings
}

/**
 * What main can ask of the vault process. Everything before `open` works without a key; everything after it refuses
 * with `vault.locked` until somebody is in.
 */
export const createVaultService = (place: VaultPlace) => {
  let opened: (OpenVault & { readonly grid: ReturnType<typeof createLiveGrid> }) | null = null
  let freshCode: string | null = null

  const vault = () => {
    if (opened === null) throw new WaymarkError('vault.locked')
    return opened
  }
  const db = () => vault().db

  const keep = (open: OpenVault): Opened => {
    if (firstBrokenLink(open.db) !== null) {
      open.db.close()
      throw new WaymarkError('vault.damaged')
    }
    opened = { ...open, grid: createLiveGrid(open.db) }
    return { user: open.user, site: getSite(open.db) }
  }
  const keepWithCode = ({
    vault: open,
    recoveryCode,
  }: OpenVaultWithCode): Opened & { readonly recoveryCode: string } => {
    freshCode = recoveryCode
    return { ...keep(open), recoveryCode }
  }

  return {
    create: async (input: SetupInput, at: string) => keepWithCode(await createVault(place, input, at)),
    unlock: async (id: UserId, passphrase: string, now: number) => keep(await unlockVault(place, id, passphrase, now)),
    recover: async (
      input: { readonly userId: UserId; readonly code: string; readonly passphrase: string },
      now: number,
    ) => keepWithCode(await recoverVault(place, input, now)),
    /** The recovery code that was made in this session, for its sheet. Gone when the desk locks. */
    freshRecoveryCode: (): string | null => freshCode,
    accounts: {
      list: () => listAccounts(db()),
      add: (act: Act, input: NewAccount & { readonly role: Role }) => addAccount(vault(), act, input),
      disable: (act: Act, id: UserId) => disableAccount(vault(), act, id),
      resetPassphrase: (act: Act, id: UserId, passphrase: string) => resetPassphrase(vault(), act, id, passphrase),
      changePassphrase: (act: Act, current: string, next: string) => changePassphrase(vault(), act, current, next),
      changeLanguage: (act: Act, language: Account['language']) => changeLanguage(vault(), act, language),
    },
    site: {
      get: () => getSite(db()),
      update: (act: Act, site: SiteSettings) => updateSite(db(), act, site),
    },
    contacts: {
      list: () => listContacts(db()),
      add: (act: Act, input: ContactInput) => addContact(db(), act, input),
      change: (act: Act, input: Contact) => changeContact(db(), act, input),
      remove: (act: Act, id: ContactId) => removeContact(db(), act, id),
    },
    kioskSettings: {
      get: () => getKioskSettings(db()),
      update: (act: Act, settings: KioskSettings) => updateKioskSettings(db(), act, settings),
      setExitPin: (act: Act, pin: NonNullable<StoredKioskSettings['exitPin']>) => setExitPin(db(), act, pin),
    },
    reviews: {
      list: () => listReviews(db()),
      record: (act: Act, review: ReviewInput) => recordReview(db(), act, review),
    },
    packs: {
      keys: () => listTrustedKeys(db()),
      trustKey: (act: Act, input: Omit<TrustedKey, 'id'>) => trustKey(db(), act, input),
      removeKey: (act: Act, id: string) => removeKey(db(), act, id),
      noteInstall: (act: Act, pack: PackFacts) => noteInstall(db(), act, pack),
      noteRollBack: (act: Act, pack: PackFacts | null) => noteRollBack(db(), act, pack),
    },
    cases: {
      list: () => listCases(db()),
      get: (id: CaseId) => getCase(db(), id),
      register: (act: Act, input: NewCase) => registerCase(db(), act, input),
    },
    consent: {
      list: (id: CaseId) => listConsents(db(), id),
      get: (id: ConsentId) => getConsent(db(), id),
      record: (act: Act, input: NewConsent) => recordConsent(db(), act, input),
      withdraw: (act: Act, id: ConsentId) => {
        const { scope, caseId } = withdrawConsent(db(), act, id)
        return scope.purpose === 'counselling' ? holdersOfCase(db(), caseId) : holdersUnder(db(), id)
      },
    },
    grid: {
      open: (input: {
        readonly caseId: CaseId
        readonly desk: MigrantLanguage
        readonly facing: MigrantLanguage
        readonly from: GridId | null
      }) => vault().grid.open(input),
      current: () => vault().grid.current(),
      change: (change: GridChange) => vault().grid.change(change),
      keep: (act: Act) => vault().grid.keep(act),
      discard: () => vault().grid.discard(),
      versions: (id: CaseId) => listGridVersions(db(), id),
      version: (id: GridId) => getGridVersion(db(), id),
    },
    handover: {
      gather: (request: PackageRequest) => gatherPackage(db(), request),
      start: (act: Act, id: PackageId, request: PackageRequest) => startSealing(db(), act, id, request),
      finish: (act: Act, id: PackageId, outcome: { readonly size: number; readonly sha256: string } | 'failed') =>
        finishSealing(db(), act, id, outcome),
      list: (id: CaseId) => listHandovers(db(), id),
    },
  }
}

export type VaultService = ReturnType<typeof createVaultService>
