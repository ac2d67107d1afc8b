import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { BarButton } from '../../parts/BarButton'
import { PageTitle } from '../../parts/PageTitle'
import type { Visit, VisitEvent } from '../../visit'
import styles from '../Feedback.module.css'
import { FeedbackFrame } from '../FeedbackFrame'

interface LeavePageProps {
  readonly visit: Visit
  readonly tell: (event: VisitEvent) => void
  readonly onStay: () => void
  readonly onLeave: () => void
}

/** Asks before words are lost, and says that nothing of them stays. */
export const LeavePage = ({ visit, tell, onStay, onLeave }: LeavePageProps) => {
  const { t } = useTranslation('feedback')
  return (
    <FeedbackFrame
      visit={visit}
      tell={tell}
      action={
        <>
          <BarButton icon={IconTrash} onPress={onLeave}>
            {t('leave.go')}
          </BarButton>
          <BarButton kind="main" icon={IconPencil} onPress={onStay}>
            {t('leave.stay')}
          </BarButton>
        </>
      }
    >
      <PageTitle className={styles.title}>{t('leave.title')}</PageTitle>
      <p className={styles.text}>{t('leave.text')}</p>
    </FeedbackFrame>
  )
}
