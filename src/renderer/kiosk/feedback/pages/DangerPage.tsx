import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { BarButton } from '../../parts/BarButton'
import { PageTitle } from '../../parts/PageTitle'
import styles from '../Feedback.module.css'
import { FeedbackFrame } from '../FeedbackFrame'
import type { PageProps } from './WritingPage'

/** A letter box helps nobody who is in danger now: says so before a report of misconduct is written. */
export const DangerPage = ({ visit, tell, dispatch, onStop }: PageProps) => {
  const { t } = useTranslation('feedback')
  const { t: kiosk } = useTranslation('kiosk')
  return (
    <FeedbackFrame
      visit={visit}
      tell={tell}
      onBack={() => dispatch({ kind: 'wentBack' })}
      onStop={onStop}
      action={
        <BarButton kind="onward" icon={IconArrowRight} onPress={() => dispatch({ kind: 'wentOn' })}>
          {t('danger.goOn')}
        </BarButton>
      }
    >
      <PageTitle className={styles.title}>{t('danger.title')}</PageTitle>
      <div className={styles.important}>
        <p className={styles.strong}>{t('danger.first')}</p>
        <p>{t('danger.later')}</p>
        <p>{t('danger.numbers', { place: kiosk('help') })}</p>
      </div>
    </FeedbackFrame>
  )
}
