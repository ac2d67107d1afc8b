import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasCommand } from '../sealing/testing/commands'
import { temporaryFolder } from '../sealing/testing/temporary-folder'
import { currentPackFolder } from './current-pack'
import { installPack, packsState } from './install'
import { openPack } from './open-pack'
import { bundleChild } from '../testing/child-bundle'
import { fictionalFiles, fictionalPack, openedPack } from './testing/fictional-pack'
import { packSigner } from './testing/pack-signer'

const electron = resolve(import.meta.dirname, '../../../.runtime/electron-25.1.1/electron')
const withoutStrace = !hasCommand('strace')
const signer = packSigner('Harbour')
/** Few, since every flush of every file gets a run of its own. */
const names = ['content/handout/lighthouse/en.md', 'data/region.json']
const files = Object.fromEntries(names.map((name) => [name, fictionalFiles[name] ?? '']))

/** A program that installs number 2, and folders in which number 1 is installed. */
const prepare = async () => {
  const folder = temporaryFolder()
  const program = await bundleChild(join(import.meta.dirname, 'testing/install-child.ts'), folder)
  const packFile = join(folder, 'pack')
  const packBytes = await fictionalPack({ sequence: 2 }, files)
  const signature = await signer.sign(packBytes)
  writeFileSync(packFile, packBytes)
  writeFileSync(`${packFile}.minisig`, signature)
  const first = await openedPack({}, files)
  const second = await openPack(packBytes, signature, [signer.trusted], null)
  const packsFolder = (name: string): string => {
    const packs = join(folder, name)
    mkdirSync(packs)
    installPack(packs, first)
    return packs
  }
  const command = (packs: string, key = signer.trusted.key): readonly string[] => [program, packFile, key, packs]
  return { folder, packsFolder, command, second }
}

const minutes = { timeout: 180_000 }

describe('[D.P] installing in a process of its own', () => {
  it.skipIf(withoutStrace)(
    'leaves the old pack or the new one, whenever it is killed (needs strace)',
    minutes,
    async () => {
      const { packsFolder, command, second } = await prepare()
      const found = { old: 0, new: 0, leftOver: 0 }
      for (const call of ['fsync', 'rename']) {
        for (let at = 1, killed = true; killed; at += 1) {
          const packs = packsFolder(`${call}-${at}`)
          const strace = ['-f', '-qq', '-o', '/dev/null', '-e', `trace=${call}`]
          const inject = ['-e', `inject=${call}:signal=SIGKILL:when=${at}`]
          killed = spawnSync('strace', [...strace, ...inject, process.execPath, ...command(packs)]).status !== 0
          const sequence = packsState(packs).installed?.sequence ?? 0
          expect(currentPackFolder(packs)).toBe(join(packs, `port-nowhere-${sequence}`))
          if (!killed) expect(sequence).toBe(2)
          else found[sequence === 2 ? 'new' : 'old'] += 1
          if (readdirSync(packs).some((name) => name.startsWith('.'))) found.leftOver += 1
          // Trying again works, and clears up.
          if (sequence === 2) continue
          installPack(packs, second)
          expect(packsState(packs)).toMatchObject({ installed: { sequence: 2 }, previous: { sequence: 1 } })
          expect(readdirSync(packs).sort()).toEqual(['current.json', 'port-nowhere-1', 'port-nowhere-2'])
        }
      }
      // The control: it was killed while something was half done, before the switch and after it.
      expect(found.old).toBeGreaterThan(8)
      expect(found.leftOver).toBeGreaterThan(6)
      expect(found.new).toBeGreaterThan(0)
    },
  )

  it.skipIf(withoutStrace)(
    'flushes all of it before it gets its name, and then switches (needs strace)',
    minutes,
    async () => {
      const { folder, packsFolder, command } = await prepare()
      const packs = packsFolder('traced')
      const log = join(folder, 'log')
      const options = ['-f', '-qq', '-y', '-o', log, '-e', 'trace=fsync,rename']
      execFileSync('strace', [...options, process.execPath, ...command(packs)])
      const steps = readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => line.includes(packs))
        .map((line) =>
          line
            .replace(/^\d+ +/, '')
            .replace(/ += 0$/, '')
            .replaceAll(`${packs}/`, '')
            .replaceAll(packs, '.')
            .replace(/fsync\(\d+<(.*)>\)/, 'flush $1')
            .replace(/rename\("(.*)", "(.*)"\)/, '$1 becomes $2')
            .replace(/\.[0-9a-f]{12}\.part/g, '.part'),
        )
      const part = '.port-nowhere-2.part'
      const folders = ['content', 'content/handout', 'content/handout/lighthouse', 'data']
      const all = [...names, 'pack.json', ...folders].map((name) => `flush ${part}/${name}`)
      const named = steps.indexOf(`${part} becomes port-nowhere-2`)
      expect(steps.slice(0, named).sort()).toEqual([`flush ${part}`, ...all].sort())
      expect(steps.slice(named)).toEqual([
        `${part} becomes port-nowhere-2`,
        'flush .',
        'flush .current.json.part',
        '.current.json.part becomes .current.json',
        'flush .',
        '.current.json becomes current.json',
        'flush .',
      ])
    },
  )

  it.skipIf(!existsSync(electron))(
    'works on the Node of Electron 25, which has no BLAKE2b (needs it)',
    minutes,
    async () => {
      const { packsFolder, command } = await prepare()
      const packs = packsFolder('electron')
      const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
      const run = (args: readonly string[]): unknown =>
        JSON.parse(execFileSync(electron, [...args], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
      expect(run(['-p', 'crypto.getHashes().includes("blake2b512")'])).toBe(false)
      expect(run(command(packs))).toMatchObject({ installed: { sequence: 2 }, previous: { sequence: 1 } })
      expect(currentPackFolder(packs)).toBe(join(packs, 'port-nowhere-2'))
      // The control: it does verify there.
      expect(run(command(packs, packSigner('Harbour').trusted.key))).toEqual({ code: 'pack.damaged' })
    },
  )
})
