import { UnstyledButton } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { directionOf, ownName, type MigrantLanguage } from '@shared/languages'
import { chooseLanguageIn } from '../own-words'
import { PageTitle } from '../parts/PageTitle'
import styles from './StartPage.module.css'

interface StartPageProps {
  /** Those of the site first. */
  readonly languages: readonly MigrantLanguage[]
  readonly onChoose: (language: MigrantLanguage) => void
  /** What is not for visitors, in a corner. */
  readonly children?: ReactNode
}

/**
 * The page for whoever comes next: every language by its own name, in its own script. Its direction does not follow the
 * last visitor's. Its title is for those who listen: on the screen every language asks for itself.
 */
export const StartPage = ({ languages, onChoose, children }: StartPageProps) => (
  <main className={styles.page} lang="en" dir="ltr">
    <header className={styles.head}>
      <IconLanguage className={styles.sign} stroke={1.6} aria-hidden />
      <PageTitle className={styles.title}>{chooseLanguageIn('en')}</PageTitle>
    </header>
    <ul className={styles.languages}>
      {languages.map((language) => (
        <li key={language} className={styles.place}>
          <UnstyledButton
            className={styles.language}
            lang={language}
            dir={directionOf(language)}
            onClick={() => onChoose(language)}
          >
            <span className={styles.name}>{ownName(language)}</span>
            <span className={styles.sentence}>{chooseLanguageIn(language)}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
    {children}
  </main>
)
