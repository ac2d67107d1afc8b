import { IconArrowRight, IconEye, IconLock, IconShield, IconUserOff, IconWifiOff, type Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { BarButton } from '../../parts/BarButton'
import { PageTitle } from '../../parts/PageTitle'
import styles from '../Feedback.module.css'
import { FeedbackFrame } from '../FeedbackFrame'
import type { PageProps } from './WritingPage'

const facts: readonly (readonly ['who' | 'locked' | 'network' | 'name' | 'harm', Icon])[] = [
  ['who', IconEye],
  ['locked', IconLock],
  ['network', IconWifiOff],
  ['name', IconUserOff],
  ['harm', IconShield],
]

/** Before anything is asked: who reads it, and who cannot. There is no page before this one; back leaves. */
export const AboutPage = ({ visit, tell, dispatch, onStop }: PageProps) => {
  const { t } = useTranslation('feedback')
  return (
    <FeedbackFrame
      visit={visit}
      tell={tell}
      onBack={onStop}
      action={
        <BarButton kind="onward" icon={IconArrowRight} onPress={() => dispatch({ kind: 'wentOn' })}>
          {t('about.begin')}
        </BarButton>
      }
    >
      <PageTitle className={styles.title}>{t('about.title')}</PageTitle>
      <ul className={styles.facts}>
        {facts.map(([fact, Sign]) => (
          <li key={fact} className={styles.fact}>
            <Sign className={styles.factSign} stroke={1.6} aria-hidden />
            <span>{t(`about.${fact}`)}</span>
          </li>
        ))}
      </ul>
    </FeedbackFrame>
  )
}
