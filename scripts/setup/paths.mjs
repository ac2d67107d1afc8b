/** Where things lie in a checkout, and which of them a machine keeps for all checkouts. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** Root of this checkout, absolute. */
export const root = resolve(import.meta.dirname, '../..')

/** What the set-up makes for itself (ignored by git): the runtime and the note that says which one is in use. */
export const runtimeFolder = join(root, '.runtime')

/**
 * A path inside this checkout.
 * @param {...string} parts
 * @returns {string} absolute
 */
export const inRepository = (...parts) => join(root, ...parts)

/**
 * The folder of this user where a large download is kept once for every checkout on the machine.
 * @returns {string} absolute; not created here
 */
export const userCacheFolder = () => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'waymark')
