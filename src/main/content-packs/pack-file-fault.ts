import { z } from 'zod'
import { contactList } from '@shared/features/contacts/contacts.contract'
import { catalogue } from '@shared/features/materials/catalogue'
import { parseMaterial } from '../features/materials/materials.reader'
import { languageList } from '@shared/language-schemas'
import { words } from '../features/words/pack-words'
import { packFileKind, type PackFileKind } from './pack-names'

const checks: Record<PackFileKind, (text: string) => unknown> = {
  text: (text) => parseMaterial(text),
  catalogue: (text) => catalogue.parse(JSON.parse(text)),
  locale: (text) => words.parse(JSON.parse(text)),
  languages: (text) => languageList.parse(JSON.parse(text)),
  contacts: (text) => contactList.parse(JSON.parse(text)),
  data: (text) => JSON.parse(text) as unknown,
}

/**
 * Looks into a file of a pack: can it be read as what its name says?
 * @returns what is wrong, in English, for the person who makes the pack; null when nothing is
 */
export const packFileFault = async (name: string, bytes: Uint8Array): Promise<string | null> => {
  const kind = packFileKind(name)
  if (kind === null) return 'has no place in a pack'
  try {
    await checks[kind](decode(bytes))
    return null
  } catch (error) {
    return faultOf(error)
  }
}

/** A byte order mark stays, and is then a fault: the app reads the file with it. */
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

const faultOf = (error: unknown): string => {
  if (error instanceof z.ZodError) {
    return error.issues.map(({ path, message }) => `${path.map(String).join('.') || 'it'}: ${message}`).join('; ')
  }
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
}
