import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A server that everybody could reach from this machine, and what the system was asked to open: see `beforeAll`. */
export const outside = { folder: '', address: '', asked: new Set<string>() }
export const opened = (): string => {
  const file = join(outside.folder, 'opened')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
