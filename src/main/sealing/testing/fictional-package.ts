import { makeManifest, type ContentFile, type Manifest, type ManifestFacts } from '../manifest'
import { consentId, packageId } from '@shared/ids'

/** Everything in here is invented: site, people, case. */
export const fictionalFacts: ManifestFacts = {
  packageId: packageId.parse('5f0c2f2e-6a31-4b8e-9f6e-2d3b7a1c0001'),
  madeAt: '2031-02-03T04:05:06.000Z',
  site: { name: 'Lighthouse Desk, Port Nowhere' },
  applicationVersion: '0.0.0-test',
  recipient: 'Counsellor Placeholder, Exampleville',
  language: 'fr',
  sections: ['case', 'grid'],
  consent: {
    id: consentId.parse('5f0c2f2e-6a31-4b8e-9f6e-2d3b7a1c0002'),
    recordedAt: '2031-02-03T03:00:00.000Z',
    form: 'written',
    language: 'ur',
    textVersion: '1',
    recipient: 'Counsellor Placeholder, Exampleville',
    sections: ['case', 'grid'],
  },
  auditHead: { sequence: 42, hash: 'ab'.repeat(32) },
}

/** Bytes that look random and are the same each time: they do not compress and any mix-up shows. */
export const noise = (length: number, seed = 1): Uint8Array => {
  const bytes = new Uint8Array(length)
  let state = seed >>> 0
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    bytes[at] = state >>> 24
  }
  return bytes
}

/**
 * The files of a fictional case.
 * @param documentBytes length of the one document. It only claims to be a PDF: sealing never looks inside.
 */
export const fictionalFiles = (documentBytes = 1000): readonly ContentFile[] => [
  { name: 'READ-ME-FIRST.pdf', bytes: noise(500, 2), mediaType: 'application/pdf' },
  {
    name: 'case.json',
    bytes: Buffer.from('{"caseNumber":"FIC-0001","language":"ur","name":"Zed Nemo"}\n'),
    mediaType: 'application/json',
  },
  { name: 'documents/grid-ur.pdf', bytes: noise(documentBytes, 3), mediaType: 'application/pdf' },
]

/** A package ready to be sealed. */
export const fictionalPackage = (
  documentBytes = 1000,
): { readonly files: readonly ContentFile[]; readonly manifest: Manifest } => {
  const files = fictionalFiles(documentBytes)
  return { files, manifest: makeManifest(fictionalFacts, files) }
}
