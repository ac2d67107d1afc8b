import type { Script } from '@shared/languages'

/* Read by the build as well (scripts/vite), which knows no window: nothing is imported here but types. */

const [sans, naskh, nastaliq, bengali] = [
  'Noto Sans',
  'Noto Naskh Arabic',
  'Noto Nastaliq Urdu',
  'Noto Sans Bengali',
] as const

const latin = [sans, naskh, bengali]

/** The families of `ui/fonts.css` for each script, in the order in which a letter is looked for. */
export const scriptFonts: Readonly<Record<Script, readonly string[]>> = {
  latin,
  cyrillic: latin,
  greek: latin,
  devanagari: latin,
  bengali: [bengali, sans, naskh],
  arabic: [naskh, sans, bengali],
  nastaliq: [nastaliq, naskh, sans, bengali],
}
