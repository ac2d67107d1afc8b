import type { MigrantLanguage } from '@shared/languages'

/** The one sentence of every language that the start page shows, bundled so that it is there with the first paint. */
const sentences = import.meta.glob<string>('../../../resources/locales/*/kiosk.json', {
  eager: true,
  import: 'chooseLanguage',
})

/** 'Choose your language', in that language. */
export const chooseLanguageIn = (language: MigrantLanguage): string =>
  sentences[`../../../resources/locales/${language}/kiosk.json`] ?? ''
