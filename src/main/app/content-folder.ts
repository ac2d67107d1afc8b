import { join } from 'node:path'
import { app } from 'electron'

/** Folder of the content files that ship with this version. */
export const contentFolder = (): string => join(app.getAppPath(), 'resources/content')
