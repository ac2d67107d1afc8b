import type { i18n as I18n } from 'i18next'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isMigrantLanguage, type MigrantLanguage } from '@shared/languages'
import { readNamespaces } from '../../i18n/resources'
import type { MaterialWord, SayMaterial } from './words'

const namespaces = ['materials', 'grid'] as const

/** The keys are typed by `MaterialWord`; the texts may be in a language that the window is not in. */
type Translate = (key: MaterialWord, values: Readonly<Record<string, string>>) => string

/** English stands in for what a language does not have. */
const isThereIn = (i18n: I18n, language: MigrantLanguage): boolean =>
  namespaces.every((name) => i18n.hasResourceBundle(language, name) && i18n.hasResourceBundle('en', name))

const read = async (i18n: I18n, language: MigrantLanguage): Promise<void> => {
  for (const one of ['en', language] as const) {
    const missing = namespaces.filter((name) => !i18n.hasResourceBundle(one, name))
    const texts = await readNamespaces(one, missing)
    for (const [name, bundle] of Object.entries(texts)) i18n.addResourceBundle(one, name, bundle)
  }
}

/**
 * The fixed words around a content text on a screen. A counsellor's window in French shows a text in Pashto with Pashto
 * words: they are read when they are not there yet, and until then those of the window, or English, stand in. A word that
 * is nowhere yet is empty.
 */
export const useMaterialWords = (language: MigrantLanguage): SayMaterial => {
  const { i18n } = useTranslation('materials')
  const shown = isMigrantLanguage(i18n.language) ? i18n.language : 'en'
  const isThere = isThereIn(i18n, language)
  const [, setRead] = useState<MigrantLanguage | null>(null)

  useEffect(() => {
    if (isThere) return
    let current = true
    void read(i18n, language).then(() => {
      if (current) setRead(language)
    })
    return () => {
      current = false
    }
  }, [i18n, language, isThere])

  return useMemo(() => {
    const asked: readonly MigrantLanguage[] = isThere ? [language, shown, 'en'] : [shown, 'en']
    return (key, values = {}) => {
      const [namespace = '', path = ''] = key.split(':')
      const spoken = asked.find((one) => typeof i18n.getResource(one, namespace, path) === 'string')
      if (spoken === undefined) return { text: '', language }
      const translate = i18n.getFixedT(spoken) as unknown as Translate
      return { text: translate(key, values), language: spoken }
    }
  }, [i18n, language, shown, isThere])
}
