import { isMigrantLanguage, scriptOf, type Script } from '@shared/languages'

/** Families of `ui/fonts.css` and the text that needs them. Nastaliq is a style for the same letters as Naskh. */
const families: readonly { readonly name: string; readonly wanted: (page: PageText) => boolean }[] = [
  {
    name: 'Noto Sans',
    wanted: ({ text }) => /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Deva}0-9]/u.test(text),
  },
  { name: 'Noto Naskh Arabic', wanted: ({ text, languages }) => isArabic(text) && !isOnlyNastaliq(languages) },
  {
    name: 'Noto Nastaliq Urdu',
    wanted: ({ text, languages }) => isArabic(text) && scriptsOf(languages).has('nastaliq'),
  },
  { name: 'Noto Sans Bengali', wanted: ({ text }) => /\p{Script=Bengali}/u.test(text) },
  { name: 'Noto Emoji', wanted: ({ text }) => /(?![0-9#*©®])\p{Emoji}/u.test(text) },
]
const weights = [400, 700] as const

interface PageText {
  readonly text: string
  readonly languages: ReadonlySet<string>
}

const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text)
const scriptsOf = (languages: ReadonlySet<string>): ReadonlySet<Script> =>
  new Set(Array.from(languages).filter(isMigrantLanguage).map(scriptOf))
const isOnlyNastaliq = (languages: ReadonlySet<string>): boolean => {
  const scripts = scriptsOf(languages)
  return scripts.has('nastaliq') && !scripts.has('arabic')
}

/**
 * Resolves when every face that the page needs is loaded and the page is laid out with it. A hidden window draws no frames
 * on its own, so faces are asked for by name and layout is forced.
 * @param page the laid-out element, with `lang` on every piece of text in another language
 * @throws Error when a bundled face cannot be read: paper with boxes instead of letters must not be printed
 */
export const loadFontsFor = async (page: HTMLElement): Promise<void> => {
  const text = Array.from(new Set(page.textContent)).join('')
  const languages = new Set([page, ...page.querySelectorAll<HTMLElement>('[lang]')].map((element) => element.lang))
  const wanted = families.filter((family) => family.wanted({ text, languages }))
  await Promise.all(
    wanted.flatMap(({ name }) => weights.map((weight) => document.fonts.load(`${weight} 12px "${name}"`, text))),
  )
  // A letter that its first face lacks asks for the next one only during layout.
  do {
    page.getBoundingClientRect()
    await document.fonts.ready
  } while (document.fonts.status === 'loading')
  if (Array.from(document.fonts).some((face) => face.status === 'error')) throw new Error('a font could not be read')
}
