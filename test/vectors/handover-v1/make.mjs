// Makes the vector of handover format version 1. See make.md.
// Usage: node test/vectors/handover-v1/make.mjs OUT_DIR
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PDFDocument } from '@cantoo/pdf-lib'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { runnerImport } from 'vite'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')
const [out] = process.argv.slice(2)
if (out === undefined || existsSync(join(out, 'handover.age'))) {
  console.error('make: name a folder that holds no vector yet; a released vector is never made again')
  process.exit(2)
}
mkdirSync(out, { recursive: true })

const load = async (file) => {
  const config = {
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'src/shared') } },
  }
  return (await runnerImport(join(root, 'src/main/sealing', file), config)).module
}
const { makeManifest, encodeManifest } = await load('manifest.ts')
const { sealPackage } = await load('seal-package.ts')

const madeAt = '2031-05-06T07:08:09.000Z'
const pdf = async (title, lines) => {
  const document = await PDFDocument.create()
  document.setTitle(title)
  document.setCreationDate(new Date(madeAt))
  document.setModificationDate(new Date(madeAt))
  const page = document.addPage([595, 842])
  lines.forEach((line, at) => page.drawText(line, { x: 60, y: 760 - 24 * at, size: 14 }))
  return document.save()
}

const caseJson = {
  note: 'Invented for a test vector. No such person, site or case.',
  caseNumber: 'FIC-0042',
  preferredLanguage: 'ur',
  grid: [{ level: 'individual', column: 'resilience', text: 'میری بہن ہر ہفتے فون کرتی ہے۔' }],
}
const files = [
  {
    name: 'READ-ME-FIRST.pdf',
    mediaType: 'application/pdf',
    bytes: await pdf('Read me first', ['Read me first', 'This package is a test vector. All of it is invented.']),
  },
  { name: 'case.json', mediaType: 'application/json', bytes: Buffer.from(`${JSON.stringify(caseJson, null, 2)}\n`) },
  {
    name: 'documents/grid-ur.pdf',
    mediaType: 'application/pdf',
    bytes: await pdf('Grid', ['Case FIC-0042', 'A grid.']),
  },
]
const sections = ['case', 'grid']
const recipient = 'Counsellor Placeholder, Exampleville'
const manifest = makeManifest(
  {
    packageId: '0d2a6c1e-51b4-4c0e-8a67-3f9be1d70042',
    madeAt,
    site: { name: 'Lighthouse Desk, Port Nowhere' },
    applicationVersion: '0.1.0',
    recipient,
    language: 'en',
    sections,
    consent: {
      id: '0d2a6c1e-51b4-4c0e-8a67-3f9be1d70043',
      recordedAt: '2031-05-06T06:30:00.000Z',
      form: 'oral',
      language: 'ur',
      textVersion: '1',
      recipient,
      sections,
    },
    auditHead: { sequence: 17, hash: '17'.repeat(32) },
  },
  files,
)

const identity = await generateX25519Identity()
const publicKey = await identityToRecipient(identity)
const passphrase = 'fictional lantern orchard teapot harbour'
const seals = {
  'handover.age': await sealPackage({
    files,
    manifest,
    sealFor: { kind: 'recipients', publicKeys: [publicKey] },
    path: join(out, 'handover.age'),
  }),
  'handover-passphrase.age': await sealPackage({
    files,
    manifest,
    sealFor: { kind: 'passphrase', passphrase },
    path: join(out, 'handover-passphrase.age'),
  }),
}
writeFileSync(
  join(out, 'identity.txt'),
  `# A public test identity: everybody has it. Never seal anything real for it.\n# public key: ${publicKey}\n${identity}\n`,
)
writeFileSync(join(out, 'passphrase.txt'), `${passphrase}\n`)
writeFileSync(join(out, 'manifest.json'), encodeManifest(manifest))
writeFileSync(join(out, 'seals.json'), `${JSON.stringify(seals, null, 2)}\n`)
console.log(`${files.length} files sealed into ${Object.keys(seals).join(' and ')}`)
