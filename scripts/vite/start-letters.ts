import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'
import type { LanguageFacts } from '../../src/shared/languages'
import { scriptFonts } from '../../src/renderer/i18n/script-fonts'

/** One `@font-face` of `ui/fonts.css`. */
interface Face {
  readonly family: string
  readonly weight: number
  /** What `require.resolve` takes. */
  readonly file: string
  /** First and last code point of each range. */
  readonly ranges: readonly (readonly [number, number])[]
}

/** Words of one language in one weight, as the start page shows them. */
interface Shown {
  readonly language: string
  readonly family: string
  readonly weight: number
  readonly text: string
}

interface Paths {
  /** `ui/fonts.css` */
  readonly fonts: string
  /** `data/languages.json` */
  readonly languages: string
}

const stylesheet = 'kiosk/start/letters.css'

/**
 * Fills `kiosk/start/letters.css`: of every font that the kiosk's start page needs, the letters that stand on it, inside
 * the sheet itself. Whole, those fonts are half a megabyte in eight files, and somebody waits for the first page.
 */
export const startLetters = (paths: Paths): Plugin => ({
  name: 'waymark-start-letters',
  enforce: 'pre',
  async transform(_code, id) {
    if (!id.endsWith(stylesheet)) return null
    return { code: await lettersOf(paths), map: null }
  },
})

/** @throws Error when a letter of the page is in no face of `ui/fonts.css` */
const lettersOf = async ({ fonts, languages: facts }: Paths): Promise<string> => {
  const faces = facesOf(await readFile(fonts, 'utf8'))
  const shown = await shownOn(facts)
  const used = faces.map((face) => ({ face, text: shown.map((words) => lettersIn(face, words)).join('') }))
  const missing = shown.filter((words) => !Array.from(words.text).every((letter) => isSomewhere(letter, words, faces)))
  if (missing.length > 0) throw new Error(`no font of the start page has all of '${missing[0]?.text ?? ''}'`)
  const parts = await Promise.all(used.filter(({ text }) => text.trim() !== '').map(partOf))
  const languages = new Map(shown.map(({ language, family }) => [language, family]))
  const rules = [...languages].map(
    ([language, family]) => `#start :lang(${language}) { font-family: '${nameOf(family)}', var(--text-font); }`,
  )
  return [...parts, ...rules].join('\n')
}

/** A name of its own: under that of the whole font the other faces of the family would be left out. */
const nameOf = (family: string): string => `Start ${family}`

const partOf = async ({ face, text }: { readonly face: Face; readonly text: string }): Promise<string> => {
  const whole = await readFile(createRequire(import.meta.url).resolve(face.file))
  const part = await subsetFont(whole, text, { targetFormat: 'woff2' })
  return `@font-face {
  font-family: '${nameOf(face.family)}';
  font-weight: ${String(face.weight)};
  font-display: block;
  src: url('data:font/woff2;base64,${part.toString('base64')}') format('woff2');
}`
}

const facesOf = (css: string): readonly Face[] =>
  [...css.matchAll(/@font-face \{([^}]*)\}/g)].map(([, body = '']) => {
    const value = (property: string): string => new RegExp(`${property}:\\s*([^;]+);`).exec(body)?.[1] ?? ''
    const ranges = [...value('unicode-range').matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(
      ([, first = '', last = first]) => [parseInt(first, 16), parseInt(last, 16)] as const,
    )
    return {
      family: value('font-family').replaceAll("'", ''),
      weight: Number(value('font-weight')),
      file: /url\('([^']+)'\)/.exec(body)?.[1] ?? '',
      ranges,
    }
  })

const covers = ({ ranges }: Face, letter: string): boolean => {
  const point = letter.codePointAt(0) ?? 0
  return ranges.some(([first, last]) => first <= point && point <= last)
}

const isOf = (face: Face, { family, weight }: Shown): boolean => face.family === family && face.weight === weight

const lettersIn = (face: Face, words: Shown): string =>
  isOf(face, words)
    ? Array.from(words.text)
        .filter((letter) => covers(face, letter))
        .join('')
    : ''

const isSomewhere = (letter: string, words: Shown, faces: readonly Face[]): boolean =>
  faces.some((face) => isOf(face, words) && covers(face, letter))

/** The name of every language in bold, and its invitation below. */
const shownOn = async (file: string): Promise<readonly Shown[]> => {
  const languages = JSON.parse(await readFile(file, 'utf8')) as Readonly<Record<string, LanguageFacts>>
  return Object.entries(languages).flatMap(([language, { ownName, invitation, script }]) => {
    const family = scriptFonts[script][0] ?? ''
    return [
      { language, family, weight: 700, text: ownName },
      { language, family, weight: 400, text: invitation },
    ]
  })
}
