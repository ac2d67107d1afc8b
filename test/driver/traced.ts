import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronRuntime } from './launch'

/** Electron under `strace`, with every process it starts: whatever any of them sends to the internet's protocols is noted. */
export interface TracedElectron {
  /** What to launch instead of Electron. */
  readonly executable: string
  /** The system calls so far that opened a connection or sent a packet, over IPv4 or IPv6, loopback included. */
  readonly sent: () => readonly string[]
  readonly remove: () => void
}

const sendingCalls = 'connect,sendto,sendmsg,sendmmsg'

/**
 * `connect` on a packet socket sends nothing: it asks the kernel which way a packet would go, and WebRTC does so before
 * any policy is asked. What is sent through such a socket counts. On connections only their opening counts: the test
 * itself talks to the app over one that the app accepted.
 */
const isSending = (line: string): boolean =>
  /connect\(\d+<(?!UDP)[^>]*>, \{sa_family=AF_INET/.test(line) || /send(?:to|msg|mmsg)\(\d+<(?:UDP|RAW|ICMP)/.test(line)

/** @throws when `strace` is not there or may not trace: a count that cannot count must not say 'none' */
export const traceElectron = (): TracedElectron => {
  execFileSync('strace', ['-f', '-e', 'trace=connect', '-o', '/dev/null', 'true'], { stdio: 'ignore' })
  const folder = mkdtempSync(join(tmpdir(), 'waymark-traced-'))
  const notes = join(folder, 'calls')
  const executable = join(folder, 'electron')
  const options = ['-f', '--seccomp-bpf', '-qq', '-yy', '-e', `trace=${sendingCalls}`, '-o', notes]
  const command = ['strace', ...options, electronRuntime().path].map((part) => `'${part}'`).join(' ')
  writeFileSync(executable, `#!/bin/sh\nexec ${command} "$@"\n`)
  chmodSync(executable, 0o755)
  return {
    executable,
    sent: () => readFileSync(notes, 'utf8').split('\n').filter(isSending),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
