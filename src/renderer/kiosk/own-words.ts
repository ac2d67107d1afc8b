import type { Words } from '@shared/features/words/words.contract'
import { addedLanguages, isMigrantLanguage, type MigrantLanguage } from '@shared/languages'
import { readNamespaces } from '../i18n/resources'

/** The one sentence of every language that the start page shows, bundled so that it is there with the first paint. */
const sentences = import.meta.glob<string>('../../../resources/locales/*/kiosk.json', {
  eager: true,
  import: 'chooseLanguage',
})

/** The same of the languages that the content pack adds. */
const added = new Map<MigrantLanguage, string>()

/** Reads that sentence for languages of the content pack. To be called before the start page is drawn, and for a new pack. */
export const readInvitations = async (): Promise<void> => {
  const languages = Object.keys(addedLanguages()).filter(isMigrantLanguage)
  const read = languages.map(async (language) => {
    const texts = (await readNamespaces(language, ['kiosk'])).kiosk as Words | undefined
    const sentence = texts?.chooseLanguage
    if (typeof sentence === 'string') added.set(language, sentence)
  })
  await Promise.all(read)
}

/** 'Choose your language', in that language; nothing where it does not say. */
export const chooseLanguageIn = (language: MigrantLanguage): string =>
  added.get(language) ?? sentences[`../../../resources/locales/${language}/kiosk.json`] ?? ''
