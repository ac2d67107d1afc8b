import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { WaymarkError } from '@shared/result'
import { writeAtomically } from '../../files'
import { keyringFile, keyringVersion, type Keyring } from './format'

const anyKeyring = z.object({ format: z.literal('waymark-keyring'), version: z.number().int().positive() })

/**
 * Reads and checks a keyring file.
 * @throws WaymarkError `keyring.damaged`, or `keyring.newer` when a newer Waymark wrote it; the file stays as it is
 */
export const readKeyring = (path: string): Keyring => {
  const content = parseJson(readFileSync(path, 'utf8'))
  const head = anyKeyring.safeParse(content)
  if (!head.success) throw new WaymarkError('keyring.damaged')
  if (head.data.version > keyringVersion) {
    throw new WaymarkError('keyring.newer', { found: head.data.version, known: keyringVersion })
  }
  const keyring = keyringFile.safeParse(content)
  if (!keyring.success) throw new WaymarkError('keyring.damaged')
  return keyring.data
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Replaces the keyring file in one step. */
export const writeKeyring = (path: string, keyring: Keyring): void => {
  writeAtomically(path, `${JSON.stringify(keyringFile.parse(keyring), null, 2)}\n`)
}
