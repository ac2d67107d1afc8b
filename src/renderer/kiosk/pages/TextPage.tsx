import { IconPrinter, IconTextSize, IconPlayerStop, IconVolume } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '@shared/features/contacts/contacts.contract'
import type { Material, MaterialId } from '@shared/features/materials/materials.contract'
import { directionOf } from '@shared/languages'
import { MaterialBody } from '../../ui/MaterialBody'
import { OrderedText } from '../../ui/OrderedText'
import { ReviewMark } from '../../ui/ReviewMark'
import { count, useMaterial, usePrint } from '../kiosk.data'
import { BarButton } from '../parts/BarButton'
import { Frame } from '../parts/Frame'
import { PageTitle } from '../parts/PageTitle'
import { Failed, Late, Notice } from '../parts/Waiting'
import { printMessage } from '../print-state'
import { useVoice } from '../../voice/useVoice'
import type { Visit, VisitEvent } from '../visit'
import styles from './TextPage.module.css'

interface TextPageProps {
  readonly id: MaterialId
  readonly visit: Visit
  readonly tell: (event: VisitEvent) => void
  readonly contacts: readonly Contact[]
  readonly prints: boolean
}

/** One text to read, to hear where a voice is there, and to take away on paper. */
export const TextPage = ({ id, visit, tell, contacts, prints }: TextPageProps) => {
  const { t } = useTranslation('kiosk')
  const wanted = { id, language: visit.language }
  const { data: material, isPending } = useMaterial(wanted)
  const { state, print } = usePrint(wanted)
  const message = printMessage(state)
  const article = useRef<HTMLElement>(null)
  const shown = material?.language

  useEffect(() => {
    if (shown !== undefined) count({ kind: 'read', language: shown, id })
  }, [shown, id])

  return (
    <Frame
      visit={visit}
      tell={tell}
      content="text"
      {...(message !== null && { message: t(message) })}
      action={
        material ? (
          <>
            <ReadAloud
              material={material}
              text={() => article.current?.innerText ?? ''}
              onSentence={() => tell({ kind: 'seen', at: performance.now() })}
            />
            {prints && (
              <>
                <BarButton icon={IconTextSize} disabled={state === 'sending'} onPress={() => print(true)}>
                  {t('printLarge')}
                </BarButton>
                <BarButton kind="main" icon={IconPrinter} disabled={state === 'sending'} onPress={() => print(false)}>
                  {t('print')}
                </BarButton>
              </>
            )}
          </>
        ) : null
      }
    >
      <div className={styles.page}>
        {material ? (
          <article ref={article}>
            <Text material={material} contacts={contacts} />
          </article>
        ) : isPending ? (
          <Late />
        ) : (
          <Failed />
        )}
      </div>
    </Frame>
  )
}

interface ReadAloudProps {
  readonly material: Material
  readonly text: () => string
  /** Whoever listens touches nothing, and is there all the same. */
  readonly onSentence: () => void
}

const ReadAloud = ({ material, text, onSentence }: ReadAloudProps) => {
  const { t } = useTranslation('kiosk')
  const voice = useVoice(material.language, onSentence)
  if (voice === null) return null
  return voice.speaking ? (
    <BarButton icon={IconPlayerStop} onPress={voice.stop}>
      {t('stopReading')}
    </BarButton>
  ) : (
    <BarButton icon={IconVolume} onPress={() => voice.speak(text())}>
      {t('readAloud')}
    </BarButton>
  )
}

const Text = ({ material, contacts }: { readonly material: Material; readonly contacts: readonly Contact[] }) => {
  const { t } = useTranslation('kiosk')
  return (
    <>
      {material.language !== material.asked && <Notice>{t('notThereInYourLanguage')}</Notice>}
      <header lang={material.language} dir={directionOf(material.language)}>
        <PageTitle className={styles.title}>
          <OrderedText text={material.head.title} />
        </PageTitle>
        <p className={styles.summary}>
          <OrderedText text={material.head.summary} />
        </p>
      </header>
      <div className={styles.mark}>
        <ReviewMark material={material} />
      </div>
      <MaterialBody material={material} contacts={contacts} />
    </>
  )
}
