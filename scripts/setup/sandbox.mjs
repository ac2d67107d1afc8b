/** Chromium's sandbox: on wherever it can be. Only launchers may turn it off, and only for root, for whom it cannot work. */
import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { SetupProblem, say } from './problem.mjs'
import { runQuietly } from './processes.mjs'

const SETUID = 0o4000

/**
 * @param {string} electron the executable
 * @returns {Promise<string[]>} the switches that this user's sandbox needs: none, unless the user is root
 * @throws {SetupProblem} when the sandbox cannot work here for a user who is not root
 */
export const sandboxArguments = async (electron) => {
  if (process.platform !== 'linux') return []
  if (process.getuid?.() === 0) {
    say('running as root, where Chromium has no sandbox: --no-sandbox is added; do not work with real cases like this')
    return ['--no-sandbox']
  }
  const helper = join(dirname(electron), 'chrome-sandbox')
  if (isSetuidRoot(helper) || (await userNamespacesWork())) return []
  throw new SetupProblem(
    `Chromium's sandbox cannot work here, because this system gives plain users no namespaces; run this and try again: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  )
}

/** @param {string} helper */
const isSetuidRoot = (helper) => {
  const info = statSync(helper, { throwIfNoEntry: false })
  return info !== undefined && info.uid === 0 && (info.mode & SETUID) !== 0
}

const userNamespacesWork = async () => (await runQuietly('unshare', ['--user', '--map-root-user', 'true'])).code === 0
