import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { formatNumber } from '@shared/calendar'
import { directionOf, isMigrantLanguage, type MigrantLanguage } from '@shared/languages'
import { readNamespaces } from './resources'

/** Namespaces of the desk, in desk languages. */
export const deskNamespaces = [
  'desk',
  'cases',
  'consent',
  'gridDesk',
  'facingDesk',
  'printing',
  'handover',
  'guidance',
  'administration',
  'errors',
  'grid',
  'documents',
  'materials',
] as const

/**
 * Makes an i18next instance for one window. English stands in for a missing text.
 * @param language first language to show
 * @param namespaces what this window shows
 */
export const createI18n = async (language: MigrantLanguage, namespaces: readonly string[]): Promise<i18n> => {
  const instance = createInstance()
  await instance.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    lowerCaseLng: true, // our tags are
    ns: namespaces,
    ...(namespaces[0] !== undefined && { defaultNS: namespaces[0] }),
    resources: { en: await readNamespaces('en', namespaces) },
    interpolation: { escapeValue: true, escape: isolate }, // React escapes HTML; what is left to us is direction
    returnNull: false,
    showSupportNotice: false,
  })
  await showLanguage(instance, language)
  return instance
}

/** Switches a window to a language and its direction, reading its texts first. */
export const showLanguage = async (instance: i18n, asked: MigrantLanguage): Promise<void> => {
  // The content pack that brought it may have been taken away.
  const language = isMigrantLanguage(asked) ? asked : 'en'
  const namespaces = (instance.options.ns ?? []) as readonly string[]
  if (!namespaces.every((namespace) => instance.hasResourceBundle(language, namespace))) {
    const bundle = await readNamespaces(language, namespaces)
    for (const [namespace, texts] of Object.entries(bundle)) instance.addResourceBundle(language, namespace, texts)
  }
  // First: values that are put into sentences look at the document for their direction and digits.
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
  await instance.changeLanguage(language)
}

/**
 * Reads everything anew that a window has read: another content pack is in force. A language that went with its pack is
 * forgotten, and English stands in for it.
 * @param wanted the language to show, if it is there; without it the one that is shown now
 */
export const renewWords = async (instance: i18n, wanted: string = instance.language): Promise<void> => {
  const { data } = instance.store
  const known = Object.entries(data).map(([language, bundles]) => ({ language, namespaces: Object.keys(bundles) }))
  // Asked first, so that it is known which languages there are now.
  const english = await readNamespaces('en', (instance.options.ns ?? []) as readonly string[])
  const others = known.flatMap(({ language, namespaces }) =>
    isMigrantLanguage(language) && language !== 'en' ? [{ language, namespaces }] : [],
  )
  const fresh = await Promise.all(
    others.map(async ({ language, namespaces }) => ({ language, bundle: await readNamespaces(language, namespaces) })),
  )
  for (const { language, namespaces } of known) {
    for (const namespace of namespaces) instance.removeResourceBundle(language, namespace)
  }
  for (const { language, bundle } of [{ language: 'en', bundle: english }, ...fresh]) {
    for (const [namespace, texts] of Object.entries(bundle)) instance.addResourceBundle(language, namespace, texts)
  }
  await showLanguage(instance, isMigrantLanguage(wanted) ? wanted : 'en')
}

/**
 * Holds a value that is put into a right-to-left sentence together, so that a path or a number does not fall apart, and
 * writes whole numbers in the language's own digits.
 */
const isolate = (value: string): string => {
  const { lang, dir } = document.documentElement
  if (/^\d+$/.test(value) && isMigrantLanguage(lang)) return formatNumber(Number(value), lang)
  return dir === 'rtl' ? `\u2068${value}\u2069` : value
}
