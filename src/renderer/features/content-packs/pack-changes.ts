import type { PackChange } from '@shared/features/content-packs/content-packs.contract'
import { materialKinds, type MaterialKind } from '@shared/features/materials/materials.contract'
import { isMigrantLanguage, ownName, type LanguageList } from '@shared/languages'

/** What a file of a pack is to people: a text in a language, words of the screens, or something else. */
export interface DescribedFile {
  readonly file: string
  readonly kind: MaterialKind | 'words' | 'other'
  /** The text's or namespace's own short name; the whole path of anything else. */
  readonly name: string
  /** null where the file belongs to no language that Waymark or the pack knows. */
  readonly language: { readonly tag: string; readonly name: string } | null
}

const languageIn = (tag: string | undefined, added: LanguageList): DescribedFile['language'] => {
  if (isMigrantLanguage(tag)) return { tag, name: ownName(tag) }
  const facts = tag === undefined ? undefined : added[tag]
  return tag === undefined || facts === undefined ? null : { tag, name: facts.ownName }
}

/**
 * Reads off a file's path in a pack what it is, e.g. `content/handout/rights/ur.md`: the handout `rights` in Urdu.
 * @param added languages that the pack itself describes
 */
export const describeFile = (file: string, added: LanguageList): DescribedFile => {
  const text = /^content\/([^/]+)\/([^/]+)\/([^/]+)\.md$/.exec(file)
  const kind = materialKinds.find((known) => known === text?.[1])
  if (kind !== undefined) return { file, kind, name: text?.[2] ?? file, language: languageIn(text?.[3], added) }
  const words = /^locales\/([^/]+)\/([^/]+)\.json$/.exec(file)
  if (words) return { file, kind: 'words', name: words[2] ?? file, language: languageIn(words[1], added) }
  return { file, kind: 'other', name: file, language: null }
}

const changes = ['new', 'changed', 'removed'] as const satisfies readonly PackChange['change'][]

/** The changes of a pack, one group for each sort of change that there is, files in the order of their paths. */
export const groupChanges = (
  all: readonly PackChange[],
  added: LanguageList,
): readonly { readonly change: PackChange['change']; readonly files: readonly DescribedFile[] }[] =>
  changes
    .map((change) => ({
      change,
      files: all
        .filter((each) => each.change === change)
        .map(({ file }) => file)
        .sort()
        .map((file) => describeFile(file, added)),
    }))
    .filter(({ files }) => files.length > 0)
