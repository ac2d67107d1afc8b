import { spawnSync } from 'node:child_process'
import { DemoProblem } from './problem'

/** Programs that look at what the app made and know nothing about it, each with a switch that does nothing. */
const needed = [
  { command: 'age', harmless: '--version', debianPackage: 'age' },
  { command: 'age-keygen', harmless: '--version', debianPackage: 'age' },
  { command: 'minisign', harmless: '-v', debianPackage: 'minisign' },
  { command: 'pdfinfo', harmless: '-v', debianPackage: 'poppler-utils' },
  { command: 'pdffonts', harmless: '-v', debianPackage: 'poppler-utils' },
] as const

/** @throws DemoProblem that names what is missing, before anything is done */
export const requireCommands = (): void => {
  const missing = needed.filter(({ command, harmless }) => spawnSync(command, [harmless]).error !== undefined)
  if (missing.length === 0) return
  const packages = [...new Set(missing.map(({ debianPackage }) => debianPackage))]
  const names = missing.map(({ command }) => command).join(', ')
  throw new DemoProblem(`The demo needs ${names} (on Debian: apt-get install ${packages.join(' ')}).`)
}
