import { VisuallyHidden } from '@mantine/core'
import { useEffect, useState } from 'react'
import { directionOf, isMigrantLanguage, type MigrantLanguage } from '@shared/languages'
import { readNamespaces } from '../i18n/resources'
import styles from './FacingApp.module.css'

/** 'Welcome' in the languages of this office, while nothing is shared. */
export const Welcome = ({ languages }: { readonly languages: readonly MigrantLanguage[] }) => {
  const [words, setWords] = useState<readonly (readonly [MigrantLanguage, string])[]>([])
  // Compared by content: main sends a new list each time.
  const wanted = languages.join(' ')
  useEffect(() => {
    let current = true
    const read = async (language: MigrantLanguage): Promise<readonly [MigrantLanguage, string]> => {
      const texts = (await readNamespaces(language, ['facing'])).facing as Readonly<Record<string, unknown>> | undefined
      return [language, typeof texts?.welcome === 'string' ? texts.welcome : '']
    }
    void Promise.all(wanted.split(' ').filter(isMigrantLanguage).map(read)).then((found) => {
      if (current) setWords(found)
    })
    return () => {
      current = false
    }
  }, [wanted])
  return (
    <div className={styles.welcome}>
      <VisuallyHidden component="h1" lang="en">
        Waymark
      </VisuallyHidden>
      <ul className={styles.welcomeList}>
        {words.map(([language, word]) => (
          <li key={language} lang={language} dir={directionOf(language)}>
            {word}
          </li>
        ))}
      </ul>
    </div>
  )
}
