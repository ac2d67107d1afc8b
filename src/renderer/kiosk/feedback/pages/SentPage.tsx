import { IconCheck, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { BarButton } from '../../parts/BarButton'
import { PageTitle } from '../../parts/PageTitle'
import type { PrintState } from '../../print-state'
import type { Visit, VisitEvent } from '../../visit'
import styles from '../Feedback.module.css'
import { FeedbackFrame } from '../FeedbackFrame'
import type { Letter } from '../letter'

interface SentPageProps {
  readonly visit: Visit
  readonly tell: (event: VisitEvent) => void
  readonly letter: Extract<Letter, { phase: 'sent' }>
  readonly onPrint: () => void
  readonly onDone: () => void
}

/** Thanks, and the code. It stands here until the person is done or gone. */
export const SentPage = ({ visit, tell, letter: { code, slip }, onPrint, onDone }: SentPageProps) => {
  const { t } = useTranslation('feedback')
  const message = slipMessage(slip)
  return (
    <FeedbackFrame
      visit={visit}
      tell={tell}
      action={
        <>
          <BarButton icon={IconPrinter} disabled={slip === 'sending'} onPress={onPrint}>
            {t('sent.print')}
          </BarButton>
          <BarButton kind="main" icon={IconCheck} onPress={onDone}>
            {t('sent.done')}
          </BarButton>
        </>
      }
      {...(message !== null && { message: t(message) })}
    >
      <PageTitle className={styles.title}>{t('sent.title')}</PageTitle>
      <p className={styles.codeName} id="feedback-code">
        {t('sent.code')}
      </p>
      <p className={styles.code} aria-labelledby="feedback-code" role="group">
        <bdi dir="ltr" lang="en" className="ordered">
          {code}
        </bdi>
      </p>
      <p className={styles.strong}>{t('sent.keep')}</p>
      <p className={styles.text}>{t('sent.once')}</p>
      <p className={styles.text}>{t('sent.safe')}</p>
    </FeedbackFrame>
  )
}

/** The key of the sentence for a state of the slip, null when there is nothing to say. */
const slipMessage = (state: PrintState) => {
  switch (state) {
    case 'untouched':
      return null
    case 'sending':
      return 'slip.sending'
    case 'queued':
      return 'slip.queued'
    case 'noPrinter':
      return 'slip.noPrinter'
    case 'limitReached':
      return 'slip.limitReached'
    case 'failed':
      return 'slip.failed'
  }
}
