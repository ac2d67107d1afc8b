import { latestAnswer } from '@shared/features/consent/consent.rules'
import type { PackageRequest } from '@shared/features/handover/handover.contract'
import type { PaperDocument } from '@shared/features/paper/paper.documents'
import type { SiteSettings } from '@shared/features/site/site.contract'
import type { PackageId } from '@shared/ids'
import type { PaperPress } from '../../printing/paper/press.types'
import { makeManifest, type ContentFile, type Manifest } from '../../sealing/manifest'
import type { MaterialsReader } from '../materials/materials.reader'
import { consentText } from '../printing/gather-document'
import { caseRecord } from './case-record'
import type { PackageMaterial } from './handover.store'

export interface AssembledPackage {
  readonly packageId: PackageId
  readonly files: readonly ContentFile[]
  readonly manifest: Manifest
}

export interface AssemblyInput {
  readonly request: PackageRequest
  readonly material: PackageMaterial
  readonly site: SiteSettings
  readonly press: PaperPress
  readonly materials: Pick<MaterialsReader, 'read'>
  readonly applicationVersion: string
}

/**
 * Makes every file of a package: the pages for people, the record for programs, and the page that explains both.
 * @throws what the paper press and the materials refuse
 */
export const assemblePackage = async (input: AssemblyInput): Promise<AssembledPackage> => {
  const { request, material, site } = input
  const madeAt = new Date().toISOString()
  const documents: ContentFile[] = []
  for (const [name, document] of await documentsOf(input)) {
    documents.push({
      name: `documents/${name}.pdf`,
      mediaType: 'application/pdf',
      bytes: (await input.press.render(document)).bytes,
    })
  }
  const record: ContentFile = {
    name: 'case.json',
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(`${JSON.stringify(caseRecord(material, new Set(request.sections)), null, 2)}\n`),
  }
  const readMe: PaperDocument = {
    kind: 'read-me-first',
    language: request.language,
    packageId: material.packageId,
    madeAt,
    siteName: site.name,
    recipient: material.recipient,
    consentDate: material.consent.recordedAt,
    sections: request.sections,
    files: ['READ-ME-FIRST.pdf', 'manifest.json', record.name, ...documents.map((file) => file.name)],
  }
  const readMeFile: ContentFile = {
    name: 'READ-ME-FIRST.pdf',
    mediaType: 'application/pdf',
    bytes: (await input.press.render(readMe)).bytes,
  }
  const files = [readMeFile, record, ...documents]
  return { packageId: material.packageId, files, manifest: manifestOf(input, madeAt, files) }
}

const manifestOf = (
  { request, material, site, applicationVersion }: AssemblyInput,
  madeAt: string,
  files: readonly ContentFile[],
): Manifest => {
  const { consent, recipient } = material
  const agreed = consent.scope.purpose === 'transfer' ? consent.scope.sections : []
  return makeManifest(
    {
      packageId: material.packageId,
      madeAt,
      site: { name: site.name },
      applicationVersion,
      recipient,
      language: request.language,
      sections: request.sections,
      consent: {
        id: consent.id,
        recordedAt: consent.recordedAt,
        form: consent.form,
        language: consent.language,
        textVersion: consent.textVersion,
        recipient,
        sections: agreed,
      },
      auditHead: material.auditHead,
    },
    files,
  )
}

/** The pages, by file name, in the order in which they are read. */
const documentsOf = async ({
  request,
  material,
  site,
  materials,
}: AssemblyInput): Promise<readonly (readonly [string, PaperDocument])[]> => {
  const pages: (readonly [string, PaperDocument])[] = []
  const { caseNumber, language } = material.case
  const counselling = material.consents === null ? undefined : latestAnswer(material.consents, 'counselling')
  for (const consent of [counselling, material.consents === null ? undefined : material.consent]) {
    if (consent === undefined) continue
    const text = await materials.read(consentText[consent.scope.purpose], consent.language)
    const answer = { consent, caseNumber }
    pages.push([
      `consent-${consent.scope.purpose}-${consent.language}`,
      { kind: 'consent', language: consent.language, material: text, siteName: site.name, answer, large: false },
    ])
  }
  for (const { languages, entries, keptAt, version } of material.grids ?? []) {
    const page = { kind: 'grid', language: languages.facing, languages, entries, caseNumber, keptAt } as const
    pages.push([`adversity-grid-${version}-${languages.facing}`, page])
  }
  if (request.sections.includes('rights')) {
    pages.push([
      `rights-${language}`,
      {
        kind: 'material',
        language,
        material: await materials.read('handout/rights', language),
        contacts: [],
        large: false,
      },
    ])
  }
  return pages
}
