import { IconArrowLeft, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BarButton } from '../parts/BarButton'
import { LookButton } from '../parts/LookButton'
import { Gap, Shell } from '../parts/Shell'
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
  return (
    <Shell
      look={visit.look}
      message={message}
      between={keyboard}
      bar={
        <>
          {onBack && (
            <BarButton kind="towards" icon={IconArrowLeft} onPress={onBack}>
              {t('back')}
            </BarButton>
          )}
          <LookButton visit={visit} tell={tell} />
          <Gap />
          {onStop && (
            <BarButton icon={IconX} onPress={onStop}>
              {t('stop')}
            </BarButton>
          )}
          {action}
        </>
      }
    >
      <div className={styles.page}>{children}</div>
    </Shell>
  )
}
