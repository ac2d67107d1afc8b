import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { WaymarkError } from '@shared/result'
import { materialHead, type Material, type MaterialId } from '@shared/features/materials/materials.contract'
import type { MigrantLanguage } from '@shared/languages'

/** Reads content files: front matter and Markdown. */
export interface MaterialsReader {
  /**
   * The text in the asked language, or in English when it is not there; `language` and `asked` then differ and the page
   * says so.
   * @throws WaymarkError `materials.missing` when English is missing or damaged, too
   */
  read(id: MaterialId, language: MigrantLanguage): Promise<Material>
}

const frontMatter = /^---\n(?<head>[\s\S]*?)\n---\n(?<body>[\s\S]*)$/

/** Splits a content file and checks its head. Rejects when the file has no front matter or a wrong one */
export const parseMaterial = async (text: string): Promise<Pick<Material, 'head' | 'body'>> => {
  const found = frontMatter.exec(text.replace(/\r\n/g, '\n'))?.groups
  if (!found) throw new Error('the file has no front matter')
  const { parse } = await import('yaml')
  return { head: materialHead.parse(parse(found.head ?? '')), body: (found.body ?? '').trim() }
}

/** @param folder the folder `resources/content` */
export const createMaterialsReader = (folder: string): MaterialsReader => {
  const known = new Map<string, Promise<Pick<Material, 'head' | 'body'> | null>>()

  const load = (id: MaterialId, language: MigrantLanguage): Promise<Pick<Material, 'head' | 'body'> | null> => {
    const path = join(folder, ...id.split('/'), `${language}.md`)
    const loading =
      known.get(path) ??
      readFile(path, 'utf8')
        .then(parseMaterial)
        .catch(() => null)
    known.set(path, loading)
    return loading
  }

  return {
    async read(id, asked) {
      for (const language of [asked, 'en'] as const) {
        const found = await load(id, language)
        if (found) return { id, language, asked, ...found }
      }
      throw new WaymarkError('materials.missing')
    },
  }
}
