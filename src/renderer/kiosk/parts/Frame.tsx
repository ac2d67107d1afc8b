import { IconArrowLeft, IconCheck, IconLanguage } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ownName } from '@shared/languages'
import type { Visit, VisitEvent } from '../visit'
import { BarButton } from './BarButton'
import { LookButton } from './LookButton'
import { Gap, Shell } from './Shell'

interface FrameProps {
  readonly visit: Visit
  readonly tell: (event: VisitEvent) => void
  /** What the page offers to do with it, between the way back and the end of the visit. */
  readonly action?: ReactNode
  /** What came of it; read out when it changes. */
  readonly message?: string
  /** `text` is long: the keyboard stops at it to scroll. */
  readonly content: 'text' | 'choices'
  readonly children: ReactNode
}

/** Every page of a visit: the text above, and all that is touched in one bar at the bottom, within everybody's reach. */
export const Frame = ({ visit, tell, action, message, content, children }: FrameProps) => {
  const { t } = useTranslation('kiosk')
  return (
    <Shell
      look={visit.look}
      message={message}
      scrolls={content === 'text'}
      bar={
        <>
          {visit.place.kind === 'home' ? (
            <BarButton icon={IconLanguage} onPress={() => tell({ kind: 'ended' })}>
              {ownName(visit.language)}
            </BarButton>
          ) : (
            <BarButton kind="towards" icon={IconArrowLeft} onPress={() => tell({ kind: 'wentBack' })}>
              {t('back')}
            </BarButton>
          )}
          <LookButton visit={visit} tell={tell} />
          <Gap />
          {action}
          <BarButton icon={IconCheck} onPress={() => tell({ kind: 'ended' })}>
            {t('done')}
          </BarButton>
        </>
      }
    >
      {children}
    </Shell>
  )
}
