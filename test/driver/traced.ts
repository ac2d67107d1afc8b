import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronRuntime } from './launch'

/** Electron under `strace`, with every child it starts: each address that any of them sends to is noted. */
export interface TracedElectron {
  /** What to launch instead of Electron. */
  readonly executable: string
  /** The system calls so far that named an internet address, of either version, in the order in which they were made. */
  readonly internetCalls: () => readonly string[]
  readonly remove: () => void
}

/** The only calls with which a Linux program says where something is to go. */
const sendingCalls = 'connect,sendto,sendmsg,sendmmsg'

/** @throws when `strace` is not there or may not trace: a count that cannot count must not say 'none' */
export const traceElectron = (): TracedElectron => {
  execFileSync('strace', ['-f', '-e', 'trace=connect', '-o', '/dev/null', 'true'], { stdio: 'ignore' })
  const folder = mkdtempSync(join(tmpdir(), 'waymark-traced-'))
  const notes = join(folder, 'calls')
  const executable = join(folder, 'electron')
  const command = [
    'strace',
    '-f',
    '--seccomp-bpf',
    '-qq',
    '-e',
    `trace=${sendingCalls}`,
    '-o',
    notes,
    electronRuntime().path,
  ]
  writeFileSync(executable, `#!/bin/sh\nexec ${command.map((part) => `'${part}'`).join(' ')} "$@"\n`)
  chmodSync(executable, 0o755)
  return {
    executable,
    internetCalls: () =>
      readFileSync(notes, 'utf8')
        .split('\n')
        .filter((line) => /sa_family=AF_INET6?\b/.test(line)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
