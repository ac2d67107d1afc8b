import { execFileSync } from 'node:child_process'
import { Database } from '@signalapp/sqlcipher'
import type { Waymark } from '../test/driver/launch'

export interface Versions {
  readonly app: string
  readonly electron: string
  readonly chromium: string
  /** Inside Electron. */
  readonly node: string
  readonly sqlcipher: string
  readonly sqlite: string
  /** The Node that ran the demo. */
  readonly demoNode: string
  readonly age: string
}

/** Asks the running app, its database package and the `age` command who they are. */
export const readVersions = async ({ app }: Waymark): Promise<Versions> => {
  const running = await app.evaluate(({ app: electronApp }) => ({
    app: electronApp.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    node: process.versions.node,
  }))
  // The vault process is killed when the desk locks; the same package answers here.
  const db = new Database(':memory:')
  const sqlcipher = String(db.pragma('cipher_version', { simple: true }))
  const sqlite = String(db.prepare('SELECT sqlite_version()', { pluck: true }).get())
  db.close()
  const age = execFileSync('age', ['--version'], { encoding: 'utf8' }).trim()
  return { ...running, sqlcipher, sqlite, demoNode: process.versions.node, age }
}
