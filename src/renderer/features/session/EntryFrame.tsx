import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { deskLanguages } from '@shared/languages'
import { Brand } from '../../desk/Brand'
import { asDeskLanguage } from '../../desk/desk-context'
import { showLanguage } from '../../i18n/setup'
import { languageChoices } from '../../ui/language-choices'
import { PlainSelect } from '../../ui/plain/PlainSelect'
import styles from './EntryFrame.module.css'

interface EntryFrameProps {
  readonly title: string
  readonly intro?: string
  readonly width?: number
  readonly children: ReactNode
}

/** Frame of the pages before the desk: one calm card, and the language to read it in. */
export const EntryFrame = ({ title, intro, width = 460, children }: EntryFrameProps) => {
  const { t, i18n } = useTranslation('desk')
  return (
    <div className={styles.frame}>
      <header className={styles.top}>
        <Brand />
        <div className={styles.language}>
          <PlainSelect
            small
            aria-label={t('language')}
            choices={languageChoices(deskLanguages())}
            value={asDeskLanguage(i18n.language)}
            onChoose={(language) => void showLanguage(i18n, language)}
          />
        </div>
      </header>
      <main className={styles.middle}>
        <div className={styles.card} style={{ maxInlineSize: width }}>
          <div>
            <h1 className={styles.title}>{title}</h1>
            {intro === undefined ? null : <p className={styles.intro}>{intro}</p>}
          </div>
          {children}
        </div>
      </main>
    </div>
  )
}
