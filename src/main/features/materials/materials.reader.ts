import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { catalogue, type CatalogueEntry } from '@shared/features/materials/catalogue'
import {
  isMaterialId,
  materialHead,
  type Material,
  type MaterialId,
  type ShelvedMaterial,
} from '@shared/features/materials/materials.contract'
import { latestReview } from '@shared/features/reviews/reviews.rules'
import type { ReviewInput } from '@shared/features/reviews/reviews.contract'
import type { MigrantLanguage } from '@shared/languages'
import { WaymarkError } from '@shared/result'

/** Reads content files: front matter and Markdown. */
export interface MaterialsReader {
  /**
   * The text in the asked language, or in English when it is not there; `language` and `asked` then differ and the page
   * says so.
   * @throws WaymarkError `materials.missing` when English is missing or damaged, too
   */
  read(id: MaterialId, language: MigrantLanguage): Promise<Material>
  /** The text in exactly this language; null when it is not there. */
  find(id: MaterialId, language: MigrantLanguage): Promise<Material | null>
  /** What the catalogue lists, in its order; texts that cannot be read are left out. */
  shelf(language: MigrantLanguage): Promise<readonly ShelvedMaterial[]>
  /** All guidance cards, by id. */
  guidance(language: MigrantLanguage): Promise<readonly Material[]>
  /** Forgets what was read: another content pack is in place. */
  refresh(): void
}

export interface MaterialsSources {
  /**
   * Folders with content, the one that wins first: an installed pack, then what came with this version. Asked once until
   * the reader is refreshed.
   */
  readonly folders: () => readonly string[]
  /** The site's own reviews of translations, oldest first. */
  readonly reviews: () => readonly ReviewInput[]
}

const frontMatter = /^---\n(?<head>[\s\S]*?)\n---\n(?<body>[\s\S]*)$/

/** Splits a content file and checks its head. Rejects when the file has no front matter or a wrong one */
export const parseMaterial = async (text: string): Promise<Pick<Material, 'head' | 'body'>> => {
  const found = frontMatter.exec(text.replace(/\r\n/g, '\n'))?.groups
  if (!found) throw new Error('the file has no front matter')
  const { parse } = await import('yaml')
  return { head: materialHead.parse(parse(found.head ?? '')), body: (found.body ?? '').trim() }
}

export const createMaterialsReader = ({ folders, reviews }: MaterialsSources): MaterialsReader => {
  const known = new Map<string, Promise<Pick<Material, 'head' | 'body'> | null>>()

  const load = (path: string): Promise<Pick<Material, 'head' | 'body'> | null> => {
    const loading =
      known.get(path) ??
      readFile(path, 'utf8')
        .then(parseMaterial)
        .catch(() => null)
    known.set(path, loading)
    return loading
  }

  let places: readonly string[] | null = null
  const foldersNow = (): readonly string[] => (places ??= folders())

  const find = async (id: MaterialId, language: MigrantLanguage, asked = language): Promise<Material | null> => {
    for (const folder of foldersNow()) {
      const found = await load(join(folder, ...id.split('/'), `${language}.md`))
      if (found) return withReview({ id, language, asked, ...found }, reviews())
    }
    return null
  }

  const read = async (id: MaterialId, asked: MigrantLanguage): Promise<Material> => {
    const found = (await find(id, asked)) ?? (await find(id, 'en', asked))
    if (!found) throw new WaymarkError('materials.missing')
    return found
  }

  const readable = (id: MaterialId, language: MigrantLanguage): Promise<readonly Material[]> =>
    read(id, language).then(
      (material) => [material],
      () => [],
    )

  return {
    read,
    find: (id, language) => find(id, language),
    async shelf(language) {
      const entries = await firstCatalogue(foldersNow())
      const shelved = entries.map(async ({ id, icon, group }) =>
        isMaterialId(id)
          ? (await readable(id, language)).map(({ body: _, ...rest }) => ({ ...rest, icon, group }))
          : [],
      )
      return (await Promise.all(shelved)).flat()
    },
    async guidance(language) {
      const names = await Promise.all(foldersNow().map((folder) => readdir(join(folder, 'guidance')).catch(() => [])))
      const ids = [...new Set(names.flat())].sort().map((name) => `guidance/${name}`)
      return (await Promise.all(ids.filter(isMaterialId).map((id) => readable(id, language)))).flat()
    },
    refresh() {
      known.clear()
      places = null
    },
  }
}

/** The latest review of the site counts for the version that was read, and for no other. */
const withReview = (material: Material, reviews: readonly ReviewInput[]): Material => {
  const { id, language, head } = material
  const latest = latestReview(reviews, id, language, head.version)
  if (!latest) return material
  const good = latest.verdict === 'good'
  return {
    ...material,
    head: { ...head, reviewer: good ? latest.reviewer : null, reviewed: good ? latest.reviewedOn : null },
  }
}

const firstCatalogue = async (folders: readonly string[]): Promise<readonly CatalogueEntry[]> => {
  for (const folder of folders) {
    const entries = await readFile(join(folder, 'catalogue.json'), 'utf8')
      .then((text) => catalogue.parse(JSON.parse(text)))
      .catch(() => null)
    if (entries) return entries
  }
  return []
}
