import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import './webcrypto'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { openPackage } from './open-package'
import { bundleChild } from '../testing/child-bundle'
import { temporaryFolder } from './testing/temporary-folder'

const identity = await generateX25519Identity()
const publicKey = await identityToRecipient(identity)
const documentBytes = 4_000_000
const electron = resolve(import.meta.dirname, '../../../.runtime/electron-25.1.1/electron')

describe('[D.H] sealing in a process of its own', () => {
  it('leaves a whole package or none under the final name, whenever it is killed', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder()
    const program = await bundleChild(join(import.meta.dirname, 'testing/seal-child.ts'), folder)
    let interrupted = 0
    for (let round = 0; round < 12; round++) {
      const place = join(folder, `round-${round}`)
      mkdirSync(place)
      const path = join(place, 'handover.age')
      // Half of the rounds have a package in place that is being replaced.
      if (round % 2 === 1) copyFileSync(join(await sealOnce(program, folder)), path)
      const earlier = existsSync(path) ? readFileSync(path) : null
      await killWhileSealing(program, path, (round / 12) * documentBytes)

      const names = readdirSync(place)
      const parts = names.filter((name) => name !== 'handover.age')
      expect(parts.every((name) => /^\.handover\.age\.[0-9a-f]{12}\.part$/.test(name))).toBe(true)
      expect(parts.length).toBeLessThanOrEqual(1)
      interrupted += parts.length
      if (earlier !== null) expect(names).toContain('handover.age')
      if (names.includes('handover.age')) expect((await openPackage({ path, identity })).files).toHaveLength(3)
      for (const part of parts.filter((name) => statSync(join(place, name)).size < documentBytes)) {
        // The control: half a package would have been noticed.
        await expect(openPackage({ path: join(place, part), identity })).rejects.toMatchObject({ problem: 'truncated' })
      }
      rmSync(place, { recursive: true })
    }
    expect(interrupted).toBeGreaterThanOrEqual(6)
  })

  it.skipIf(!existsSync(electron))('works on the Node of Electron 25 (needs that runtime)', async () => {
    const folder = temporaryFolder()
    const program = await bundleChild(join(import.meta.dirname, 'testing/seal-child.ts'), folder)
    const path = join(folder, 'handover.age')
    const environment = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
    const said = execFileSync(electron, [program, path, publicKey, '100000'], {
      env: environment,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    expect(JSON.parse(said)).toMatchObject({ size: statSync(path).size })
    expect((await openPackage({ path, identity })).manifest.recipient).toContain('Placeholder')
  })
})

const sealOnce = async (program: string, folder: string): Promise<string> => {
  const path = join(folder, 'once.age')
  if (!existsSync(path)) await once(spawn(process.execPath, [program, path, publicKey, '1000']), 'exit')
  return path
}

/** Kills the process when the temporary file has grown to the given length. */
const killWhileSealing = async (program: string, path: string, length: number): Promise<void> => {
  const child = spawn(process.execPath, [program, path, publicKey, String(documentBytes), '50'], { stdio: 'ignore' })
  const exited = once(child, 'exit')
  while (child.exitCode === null && partLength(join(path, '..')) < length) {
    await new Promise((resolveSoon) => setTimeout(resolveSoon, 1))
  }
  child.kill('SIGKILL')
  await exited
}

const partLength = (folder: string): number => {
  try {
    const part = readdirSync(folder).find((name) => name.endsWith('.part'))
    return part === undefined ? -1 : statSync(join(folder, part)).size
  } catch {
    return -1 // renamed between the two looks
  }
}
