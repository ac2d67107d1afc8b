import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { sealPackage } from '@main/sealing/seal-package'
import { fictionalPackage } from '@main/sealing/testing/fictional-package'
import type { Measurement } from '../figure'
import { inTurns, spreadOf, timed } from '../statistics'

const run = promisify(execFile)
const tenMegabytes = 10 * 1000 * 1000

const hasAge = (): Promise<boolean> =>
  run('age', ['--version']).then(
    () => true,
    () => false,
  )

/** Sealing a package: archive, age, flush to the disk, reading back and comparing; beside age, which only encrypts. */
export const seal: Measurement = {
  name: 'seal',
  run: async ({ rounds, folder }) => {
    const titles = { title: 'sealing 10 MB', unit: 'ms', reference: 'age -r on the command line', goal: null } as const
    if (!(await hasAge())) return [{ ...titles, measured: { notMeasured: 'the age command is not on this machine' } }]
    const publicKey = await identityToRecipient(await generateX25519Identity())
    const content = fictionalPackage(tenMegabytes)
    const document = content.files.at(-1)
    if (document === undefined) throw new Error('the fictional package is empty')
    const plain = join(folder, 'document.pdf')
    await writeFile(plain, document.bytes)
    const sealFor = { kind: 'recipients' as const, publicKeys: [publicKey] }
    const { ours, theirs } = await inTurns(rounds, {
      ours: () => timed(() => sealPackage({ ...content, sealFor, path: join(folder, 'ours.age') })),
      theirs: () => timed(() => run('age', ['-r', publicKey, '-o', join(folder, 'theirs.age'), plain])),
    })
    return [{ ...titles, measured: { ours: spreadOf(ours), theirs: spreadOf(theirs) } }]
  },
}
