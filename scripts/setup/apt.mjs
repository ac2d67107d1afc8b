/** Installing Debian packages: named first, installed where this user may, and otherwise the one command to run. */
import { SetupProblem, say } from './problem.mjs'
import { runQuietly } from './processes.mjs'

const APT_OPTIONS = ['-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120']

/**
 * Installs packages, after naming them.
 * @param {readonly string[]} packageNames as in debian-packages.mjs
 * @param {string} purpose completes 'needed ...'
 * @throws {SetupProblem} without apt-get, without the rights, or when apt-get fails
 */
export const installPackages = async (packageNames, purpose) => {
  if ((await runQuietly('apt-get', ['--version'])).code !== 0) {
    throw new SetupProblem(
      `This system has no apt-get; install what brings these Debian packages by your system's own means and try again: ${packageNames.join(' ')}.`,
    )
  }
  const rights = await rightsToInstall()
  if (rights === null) {
    const names = await namesHere(packageNames)
    throw new SetupProblem(
      `System packages are missing (needed ${purpose}); run this and try again: sudo apt-get install --no-install-recommends ${names.join(' ')}`,
    )
  }
  say('asking the package lists of this system for updates (apt-get update)')
  const updated = await apt(rights, ['update', '-q'])
  const names = await namesHere(packageNames)
  say(`installing system packages (needed ${purpose}): ${names.join(' ')}`)
  const installed = await apt(rights, ['install', ...APT_OPTIONS, ...names])
  if (installed.code !== 0) {
    throw new SetupProblem(`apt-get could not install ${names.join(' ')}.`, {
      details: `${updated.code === 0 ? '' : updated.stderr}\n${installed.stdout}\n${installed.stderr}`,
    })
  }
}

/** @returns {Promise<string[] | null>} what comes before a command that installs; null: this user may not */
const rightsToInstall = async () => {
  if (process.getuid?.() === 0) return []
  const sudo = await runQuietly('sudo', ['-n', 'true'])
  return sudo.code === 0 ? ['sudo', '-n'] : null
}

/** @param {readonly string[]} rights @param {readonly string[]} args */
const apt = (rights, args) => {
  const [program, ...rest] = [...rights, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]
  return runQuietly(program, rest)
}

/**
 * The names that this release uses.
 * @param {readonly string[]} packageNames
 * @returns {Promise<string[]>} sorted, each once
 */
const namesHere = async (packageNames) => {
  const both = packageNames.flatMap((name) => [name, `${name}t64`])
  const policy = await runQuietly('apt-cache', ['policy', ...both], { env: { ...process.env, LC_ALL: 'C' } })
  const known = installableIn(policy.stdout)
  return [...new Set(packageNames.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name)))].sort()
}

/**
 * @param {string} policy what `apt-cache policy NAME...` prints in the C locale
 * @returns {Set<string>} the packages that can be installed: those with a candidate
 */
export const installableIn = (policy) => {
  const found = new Set()
  for (const block of policy.split(/^(?=\S)/m)) {
    const name = /^(\S+):$/m.exec(block)?.[1]
    const candidate = /^ {2}Candidate: (\S+)/m.exec(block)?.[1]
    if (name && candidate && candidate !== '(none)') found.add(name)
  }
  return found
}
