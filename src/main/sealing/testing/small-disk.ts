import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const mount = (...options: readonly string[]): boolean =>
  spawnSync('mount', [...options], { stdio: 'ignore' }).status === 0

/** Says whether this user may mount a disk of memory here; root on most Linux machines may. */
export const canMount = (): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = mkdtempSync(join(tmpdir(), 'waymark-mount-'))
  const mounted = mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder)
  if (mounted) spawnSync('umount', [folder])
  rmSync(folder, { recursive: true, force: true })
  return mounted
}

/** A real file system of 3 MB, there until the running test ends. */
export const smallDisk = (parent: string): { readonly folder: string; readonly makeReadOnly: () => void } => {
  const folder = join(parent, 'stick')
  mkdirSync(folder)
  if (!mount('-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder)) throw new Error('the disk could not be mounted')
  onTestFinished(() => {
    spawnSync('umount', ['-l', folder])
  })
  return {
    folder,
    makeReadOnly: () => {
      if (!mount('-o', 'remount,ro', folder)) throw new Error('the disk could not be made read-only')
    },
  }
}
