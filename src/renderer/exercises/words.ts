import type { ParseKeys } from 'i18next'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '@shared/calendar'
import type { MigrantLanguage } from '@shared/languages'
import { readNamespaces } from '../i18n/resources'

const namespace = 'exercises'

export type ExerciseWord = ParseKeys<typeof namespace>

/** The words of exercises in one language; numbers are written in its own digits. */
export type Say = (key: ExerciseWord, values?: Readonly<Record<string, number | string>>) => string

/**
 * The words of exercises in the language of the person who does them, which at the desk is not that of the window. Reads
 * what the window has not read itself; English stands in for what cannot be read.
 * @returns null until they are there
 */
export const useSay = (language: MigrantLanguage): Say | null => {
  const { i18n } = useTranslation()
  const [settled, setSettled] = useState<MigrantLanguage | null>(null)
  const isThere = i18n.hasResourceBundle(language, namespace) || settled === language

  useEffect(() => {
    if (isThere) return
    let isWanted = true
    const read = async (of: MigrantLanguage): Promise<void> => {
      const texts = (await readNamespaces(of, [namespace]))[namespace]
      if (texts !== undefined) i18n.addResourceBundle(of, namespace, texts)
    }
    void Promise.allSettled(['en' as const, language].map(read)).then(() => {
      if (isWanted) setSettled(language)
    })
    return () => {
      isWanted = false
    }
  }, [i18n, isThere, language])

  if (!isThere) return null
  const translate = i18n.getFixedT(language, namespace)
  return (key, values = {}) => {
    const written: Record<string, string> = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'number' ? formatNumber(value, language) : value,
      ]),
    )
    // What is put in is a number or a word of the same language: nothing to hold together, nothing to escape.
    return translate(key, { ...written, interpolation: { escapeValue: false } })
  }
}
