import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import { fromBufferPromise } from 'yauzl'
import { DemoProblem } from '../problem'

const listed = z.object({ files: z.array(z.object({ name: z.string(), sha256: z.string() })) })

/**
 * Opens a package as somebody would who has nothing but the `age` command and the identity, and compares every file with
 * the manifest.
 * @param to a new folder
 * @returns the names of the files
 * @throws DemoProblem when it does not open, or a file is not what the manifest says
 */
export const openWithAge = async (sealed: string, identityFile: string, to: string): Promise<readonly string[]> => {
  const names = await unzip(decrypt(sealed, identityFile), to)
  const manifest = listed.parse(JSON.parse(readFileSync(join(to, 'manifest.json'), 'utf8')))
  for (const { name, sha256 } of manifest.files) {
    const found = createHash('sha256')
      .update(readFileSync(join(to, name)))
      .digest('hex')
    if (found !== sha256) throw new DemoProblem(`${name} in ${sealed} is not what its manifest says.`)
  }
  return names
}

/** Whether the `age` command opens a file with an identity. */
export const opens = (sealed: string, identityFile: string): boolean => {
  try {
    decrypt(sealed, identityFile)
    return true
  } catch {
    return false
  }
}

const decrypt = (sealed: string, identityFile: string): Buffer => {
  try {
    return execFileSync('age', ['-d', '-i', identityFile, sealed], {
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 2 ** 30,
    })
  } catch (error) {
    throw new DemoProblem(`age does not open ${sealed}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const unzip = async (archive: Buffer, to: string): Promise<readonly string[]> => {
  const names: string[] = []
  const zip = await fromBufferPromise(archive)
  for await (const entry of zip.eachEntry()) {
    const path = join(to, entry.fileName)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, await buffer(await zip.openReadStreamPromise(entry)))
    names.push(entry.fileName)
  }
  return names
}
