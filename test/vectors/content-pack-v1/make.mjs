// Makes the vector of content pack format 1. See make.md.
// Usage: node test/vectors/content-pack-v1/make.mjs OUT_DIR
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = resolve(here, '../../..')
const [out] = process.argv.slice(2)
const name = 'port-nowhere-1.waymark-content'
if (out === undefined || existsSync(join(out, name))) {
  console.error('make: name a folder that holds no vector yet; a released vector is never made again')
  process.exit(2)
}

const keys = mkdtempSync(join(tmpdir(), 'waymark-vector-'))
const minisign = (...args) => execFileSync('minisign', args, { stdio: 'ignore' })
try {
  const key = join(keys, 'secret')
  minisign('-G', '-W', '-s', key, '-p', join(keys, 'public'))
  const [facts, path] = [{ name: 'port-nowhere', sequence: '1', date: '2031-02-03' }, resolve(out, name)]
  const described = Object.entries(facts).flatMap(([fact, value]) => [`--${fact}`, value])
  const places = ['--from', join(here, 'texts'), '--out', resolve(out), '--key', key]
  const program = join(root, 'scripts/content-pack.mjs')
  execFileSync(process.execPath, [program, '--title', 'Texts of Port Nowhere', ...described, ...places])

  // The same pack once more, signed in the old form.
  const copy = join(keys, 'copy')
  copyFileSync(path, copy)
  minisign('-S', '-l', '-s', key, '-m', copy, '-t', 'port-nowhere 1 2031-02-03')
  copyFileSync(`${copy}.minisig`, join(out, 'legacy.minisig'))
  copyFileSync(join(keys, 'public'), join(out, 'signer.pub'))

  const packBytes = readFileSync(path)
  writeFileSync(join(out, 'pack.json'), execFileSync('unzip', ['-p', path, 'pack.json']))
  const seal = { size: packBytes.length, sha256: createHash('sha256').update(packBytes).digest('hex') }
  writeFileSync(join(out, 'seal.json'), `${JSON.stringify(seal, null, 2)}\n`)
} finally {
  rmSync(keys, { recursive: true, force: true }) // the secret key is kept by nobody
}
