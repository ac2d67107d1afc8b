import { WaymarkError } from '@shared/result'
import type { ConsentPurpose } from '@shared/features/consent/consent.contract'
import type { Contact } from '@shared/features/contacts/contacts.contract'
import type { PaperDocument } from '@shared/features/paper/paper.documents'
import type { DocumentRequest } from '@shared/features/printing/printing.contract'
import type { MaterialId } from '@shared/features/materials/materials.contract'
import type { Role } from '@shared/features/accounts/accounts.contract'
import type { Session } from '../../ipc/policy'
import type { VaultClient } from '../../vault/client'
import type { MaterialsReader } from '../materials/materials.reader'

/** Where the words of a document come from. */
export interface DocumentSources {
  readonly vault: () => VaultClient
  readonly materials: Pick<MaterialsReader, 'read'>
  /** The contacts that the content pack in force brings. */
  readonly packContacts: () => readonly Contact[]
}

export const consentText: Readonly<Record<ConsentPurpose, MaterialId>> = {
  counselling: 'form/consent-counselling',
  transfer: 'form/consent-transfer',
}

const requireRole = (session: Session, role: Role): void => {
  if (session.user.role !== role) throw new WaymarkError('access.denied')
}

/**
 * Gathers the words of a document the desk asked for.
 * @throws WaymarkError `access.denied` when the words are not this person's to see, and what the stores refuse
 */
const gatherDocument = async (
  request: Exclude<DocumentRequest, { kind: 'material-set' }>,
  session: Session,
  { vault, materials, packContacts }: DocumentSources,
): Promise<PaperDocument> => {
  switch (request.kind) {
    case 'material':
      return {
        kind: 'material',
        language: request.language,
        material: await materials.read(request.id, request.language),
        contacts: [...(await vault().contacts.list()), ...packContacts()],
        large: request.large,
      }
    case 'consent-form': {
      const material = await materials.read(consentText[request.purpose], request.language)
      return {
        kind: 'consent',
        language: request.language,
        material,
        siteName: (await vault().site.get()).name,
        answer: null,
        large: request.large,
      }
    }
    case 'consent-record': {
      requireRole(session, 'counsellor')
      const consent = await vault().consent.get(request.consentId)
      const { caseNumber } = await vault().cases.get(consent.caseId)
      const material = await materials.read(consentText[consent.scope.purpose], consent.language)
      const siteName = (await vault().site.get()).name
      return {
        kind: 'consent',
        language: consent.language,
        material,
        siteName,
        answer: { consent, caseNumber },
        large: false,
      }
    }
    case 'grid-blank': {
      const { language } = request
      return {
        kind: 'grid',
        language,
        languages: { desk: language, facing: language },
        entries: null,
        caseNumber: null,
        keptAt: null,
      }
    }
    case 'grid-live': {
      requireRole(session, 'counsellor')
      const grid = await vault().grid.current()
      if (grid === null) throw new WaymarkError('grid.notOpen')
      const { languages, entries } = grid
      const caseNumber = request.withCaseNumber ? grid.caseNumber : null
      return { kind: 'grid', language: languages.facing, languages, entries, caseNumber, keptAt: null }
    }
    case 'grid-kept': {
      requireRole(session, 'counsellor')
      const { languages, entries, keptAt, caseId } = await vault().grid.version(request.gridId)
      const caseNumber = request.withCaseNumber ? (await vault().cases.get(caseId)).caseNumber : null
      return { kind: 'grid', language: languages.facing, languages, entries, caseNumber, keptAt }
    }
    case 'recovery-sheet': {
      requireRole(session, 'administrator')
      const code = await vault().freshRecoveryCode()
      if (code === null) throw new WaymarkError('printing.expired')
      const siteName = (await vault().site.get()).name
      return {
        kind: 'recovery-sheet',
        language: session.user.language,
        siteName,
        madeAt: new Date().toISOString(),
        code,
      }
    }
  }
}

/**
 * Gathers what is printed in one go: one document, or a set of handouts one after the other.
 * @throws what `gatherDocument` throws
 */
export const gatherDocuments = async (
  request: DocumentRequest,
  session: Session,
  sources: DocumentSources,
): Promise<readonly [PaperDocument, ...PaperDocument[]]> => {
  if (request.kind !== 'material-set') return [await gatherDocument(request, session, sources)]
  const { language, large } = request
  const [first, ...others] = await Promise.all(
    request.ids.map((id) => gatherDocument({ kind: 'material', id, language, large }, session, sources)),
  )
  if (!first) throw new WaymarkError('materials.missing')
  return [first, ...others]
}

/** A file name that says what kind of page it is, and nothing about anybody. */
export const fileNameOf = (document: PaperDocument): string => {
  const kind = document.kind === 'material' ? document.material.id.replace('/', '-') : document.kind
  return `waymark-${kind}-${document.language}.pdf`
}
