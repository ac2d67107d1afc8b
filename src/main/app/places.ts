import { join } from 'node:path'
import { app } from 'electron'

/** Folder of the content files that ship with this version. */
export const contentFolder = (): string => join(app.getAppPath(), 'resources/content')

/** A built file. Not relative to the running script, which the bundler may have put into a chunk. */
export const builtFile = (path: string): string => join(app.getAppPath(), 'out', path)
