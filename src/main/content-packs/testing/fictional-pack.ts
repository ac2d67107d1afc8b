import type { PackFacts } from '@shared/features/content-packs/content-packs.contract'
import { makePack } from '../make-pack'
import type { OpenedPack } from '../open-pack'
import { openPack } from '../open-pack'
import { packSigner } from './pack-signer'

/** A text as a pack holds it. */
export const fictionalText = (title: string, body = 'Words nobody needs.'): string => `---
title: ${title}
summary: An invented page for a test.
audience: migrant
readingLevel: plain
source: none
version: "1.0"
date: 2031-02-03
translator: null
reviewer: null
reviewed: null
validUntil: null
---

${body}
`

export const fictionalCatalogue = JSON.stringify([{ id: 'handout/lighthouse', icon: 'info', group: 'know' }])

/** Everything in here is invented. One file of each kind, and a text in a second language. */
export const fictionalFiles: Readonly<Record<string, string>> = {
  'content/catalogue.json': fictionalCatalogue,
  'content/handout/lighthouse/en.md': fictionalText('The lighthouse'),
  'content/handout/lighthouse/fr.md': fictionalText('Le phare'),
  'data/region.json': '{"region":"Port Nowhere"}',
  'locales/fr/kiosk.json': '{"start":{"title":"Bonjour"}}',
}

export const fictionalFacts: PackFacts = {
  name: 'port-nowhere',
  title: 'Texts of Port Nowhere',
  sequence: 1,
  date: '2031-02-03',
}

export const bytesOf = (files: Readonly<Record<string, string>>): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]))

/** A pack's file. */
export const fictionalPack = (
  facts: Partial<PackFacts> = {},
  files: Readonly<Record<string, string>> = fictionalFiles,
): Promise<Uint8Array> => makePack({ ...fictionalFacts, ...facts }, bytesOf(files))

/** A pack that was signed, and checked by somebody who trusts its signer. */
export const openedPack = async (
  facts: Partial<PackFacts> = {},
  files: Readonly<Record<string, string>> = fictionalFiles,
): Promise<OpenedPack> => {
  const signer = packSigner('Placeholder')
  const packBytes = await fictionalPack(facts, files)
  return openPack(packBytes, await signer.sign(packBytes), [signer.trusted], null)
}
