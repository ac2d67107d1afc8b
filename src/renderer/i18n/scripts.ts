import { migrantLanguages, scriptOf, type MigrantLanguage, type Script } from '@shared/languages'
import { scriptFonts } from './script-fonts'

interface Setting {
  /** Line height for reading, for forms and tables, and for titles over two lines. */
  readonly leading: readonly [number, number, number]
  readonly scale: number
}

const latin: Setting = { leading: [1.5, 1.42, 1.25], scale: 1 }
const settings: Readonly<Record<Script, Setting>> = {
  latin,
  cyrillic: latin,
  greek: latin,
  devanagari: { leading: [1.6, 1.5, 1.4], scale: 1 },
  bengali: { leading: [1.6, 1.5, 1.4], scale: 1 },
  arabic: { leading: [1.75, 1.6, 1.5], scale: 1.12 },
  // Nastaliq runs down its lines in steps: below 2.1 the dots of one line touch the letters of the next.
  nastaliq: { leading: [2.2, 2.1, 2.1], scale: 1 },
}

const ruleOf = (language: MigrantLanguage): string => {
  const script = scriptOf(language)
  const families = [...scriptFonts[script], 'Noto Emoji'].map((family) => `'${family}'`).join(', ')
  const { leading, scale } = settings[script]
  const [reading, close, heading] = leading
  return `:lang(${language}) {
    --text-font: ${families}, sans-serif;
    --text-leading: ${reading};
    --close-leading: ${close};
    --heading-leading: ${heading};
    --text-scale: ${scale};
  }`
}

/** What text in each language needs, in the layer that `ui/fonts.css` begins. */
export const scriptStyles = (): string => {
  const rules = migrantLanguages().map(ruleOf)
  return `@layer scripts { ${rules.join('\n')} }`
}

let sheet: CSSStyleSheet | null = null

/** Sets every piece of text in the letters of its language. To be called before anything is drawn, and for new languages. */
export const styleScripts = (): void => {
  // Rendered to text, as tests do, there is no page to set.
  if (typeof document === 'undefined') return
  if (sheet === null) {
    sheet = new CSSStyleSheet()
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }
  sheet.replaceSync(scriptStyles())
}
