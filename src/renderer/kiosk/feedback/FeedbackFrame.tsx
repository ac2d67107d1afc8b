import { IconArrowLeft, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BarButton } from '../parts/BarButton'
import frame from '../parts/Frame.module.css'
import { LookButton } from '../parts/LookButton'
import type { Visit, VisitEvent } from '../visit'
import styles from './Feedback.module.css'

interface FeedbackFrameProps {
  readonly visit: Visit
  readonly tell: (event: VisitEvent) => void
  /** One page back; absent where there is none any more. */
  readonly onBack?: () => void
  /** Leaves the letter; absent where leaving is the page's own question. */
  readonly onStop?: () => void
  /** What the page is there for. */
  readonly action?: ReactNode
  /** Read out when it changes. */
  readonly message?: string
  /** Between the page and the bar. With it the page has no room to lie lower down. */
  readonly keyboard?: ReactNode
  readonly children: ReactNode
}

/** The kiosk's frame for pages that belong together: back is one page back, and stop leaves all of them. */
export const FeedbackFrame = (props: FeedbackFrameProps) => {
  const { visit, tell, onBack, onStop, action, message, keyboard, children } = props
  const { t } = useTranslation('feedback')
  const { look } = visit
  return (
    <div
      className={frame.frame}
      data-contrast={look.strongContrast ? 'strong' : 'usual'}
      data-hand={look.otherHand ? 'other' : 'usual'}
      data-height={look.low && !keyboard ? 'low' : 'usual'}
    >
      <main className={frame.main} data-text-size={look.textSize}>
        <div className={styles.page}>{children}</div>
      </main>
      <div className={frame.foot}>
        <p className={frame.message} role="status">
          {message}
        </p>
        {keyboard}
        <nav className={frame.bar}>
          {onBack && (
            <BarButton kind="towards" icon={IconArrowLeft} onPress={onBack}>
              {t('back')}
            </BarButton>
          )}
          <LookButton visit={visit} tell={tell} />
          <span className={frame.gap} />
          {onStop && (
            <BarButton icon={IconX} onPress={onStop}>
              {t('stop')}
            </BarButton>
          )}
          {action}
        </nav>
      </div>
    </div>
  )
}
