import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { WaymarkError } from '@shared/result'
import { packFolderName } from '../current-pack'
import { makePack } from '../make-pack'
import { packExtension, signatureExtension } from '../pack-on-stick'
import type { PackOrder } from './arguments'
import { PackProblem } from './problem'
import { sign } from './sign'
import { readSource } from './source-folder'

/** What was made. */
export interface MadePack {
  readonly path: string
  readonly files: number
  readonly size: number
  /** null: nobody signed it yet. */
  readonly signature: string | null
}

/**
 * Makes a pack and has it signed. Both are made beside their final place and moved there at the end, so that a failure
 * leaves neither; a pack that is there is never replaced.
 * @throws PackProblem
 */
export const makeAndSign = async ({ facts, from, out, key }: PackOrder): Promise<MadePack> => {
  const path = join(resolve(out), `${packFolderName(facts)}${packExtension}`)
  if (existsSync(path)) throw new PackProblem(`${path} is there already; what was given away keeps its number.`)
  const files = await readSource(from)
  const packBytes = await makePack(facts, files).catch((error: unknown) => {
    throw error instanceof WaymarkError ? new PackProblem(refusalOf(error)) : error
  })
  mkdirSync(out, { recursive: true })
  const workshop = mkdtempSync(join(out, '.pack-'))
  try {
    const draft = join(workshop, basename(path))
    writeFileSync(draft, packBytes)
    const signature = key === null ? null : `${path}${signatureExtension}`
    if (key !== null && signature !== null) renameSync(sign(draft, key, facts), signature)
    renameSync(draft, path)
    return { path, files: files.size, size: packBytes.length, signature }
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

/** The files were looked at one by one: what is left concerns them all. */
const refusalOf = ({ code, details = {} }: WaymarkError): string => {
  if (code === 'pack.unsafe' && details.reason === 'twin') return 'Two files have names that differ only in capitals.'
  if (code === 'pack.unsafe') return `The pack is over the limits of a pack (${details.reason ?? 'size'}).`
  return `No desk would take this pack: ${code} ${Object.values(details).join(' ')}`.trim()
}
