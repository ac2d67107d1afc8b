import { materialKinds } from '@shared/features/materials/materials.contract'

/** The manifest's own place in the archive; it lists every other file and never itself. */
export const packManifestName = 'pack.json'
/** The parts of a pack, and the folders they come from. */
export const packParts = ['content', 'locales', 'data'] as const

/**
 * What a file of a pack holds: a text for people, the list of texts, words of the interface, the
 * languages that it adds, contacts or other data of a region.
 */
export type PackFileKind = 'text' | 'catalogue' | 'locale' | 'languages' | 'contacts' | 'data'

const language = '[a-z]{2,3}(?:-[a-z0-9]{2,8})?'
const patterns: readonly (readonly [PackFileKind, RegExp])[] = [
  ['text', new RegExp(`^content/(?:${materialKinds.join('|')})/[a-z][a-z0-9-]{0,59}/${language}\\.md$`)],
  ['catalogue', /^content\/catalogue\.json$/],
  ['locale', new RegExp(`^locales/${language}/[a-z][A-Za-z0-9]{0,59}\\.json$`)],
  ['languages', /^data\/languages\.json$/],
  ['contacts', /^data\/contacts\.json$/],
  ['data', /^data\/[a-z][a-z0-9-]{0,59}\.json$/],
]
/** Windows keeps these names for devices, whatever comes after the dot. */
const deviceNames = /(?:^|\/)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:[./]|$)/i

/**
 * Says what a file of that name holds, and so whether the name may occur at all: a short list of places, in plain ASCII,
 * which mean the same on every system.
 * @returns null for a name that has no place in a pack
 */
export const packFileKind = (name: string): PackFileKind | null =>
  deviceNames.test(name) ? null : (patterns.find(([, pattern]) => pattern.test(name))?.[0] ?? null)
