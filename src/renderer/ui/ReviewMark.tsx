import { IconFileText, IconLanguage, IconUserCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '@shared/calendar'
import { isMigrantLanguage } from '@shared/languages'
import { reviewStatus, type Material } from '@shared/features/materials/materials.contract'
import { OrderedText } from './OrderedText'
import styles from './ReviewMark.module.css'

const icons = { original: IconFileText, reviewed: IconUserCheck, unreviewed: IconLanguage } as const

/** Keeps a name in another script from turning the sentence around it: first strong isolate, pop isolate. */
const isolated = (name: string): string => `\u2068${name}\u2069`

/**
 * Says whether a native speaker has checked a text, and which version of which day it is. In the language of the window,
 * which needs the namespace `documents`; the size follows the parent's.
 */
export const ReviewMark = ({ material }: { readonly material: Pick<Material, 'language' | 'head'> }) => {
  const { t, i18n } = useTranslation('documents')
  const shown = isMigrantLanguage(i18n.language) ? i18n.language : 'en'
  const { version, date, reviewer, reviewed } = material.head
  const status = reviewStatus(material)
  const Icon = icons[status]
  const sentence =
    status === 'reviewed'
      ? t('reviewed', { name: isolated(reviewer ?? ''), date: reviewed === null ? '' : formatDay(reviewed, shown) })
      : t(status)
  return (
    <p className={styles.mark}>
      <Icon className={styles.icon} aria-hidden />
      <span className={styles.facts}>
        <span>
          <OrderedText text={sentence} />
        </span>{' '}
        <span className={styles.version}>
          <OrderedText text={t('version', { version })} /> · <OrderedText text={formatDay(date, shown)} />
        </span>
      </span>
    </p>
  )
}
