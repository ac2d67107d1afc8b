import { useTranslation } from 'react-i18next'
import { directionOf } from '@shared/languages'
import type { Material } from '@shared/features/materials/materials.contract'
import { MaterialBody } from '../../ui/MaterialBody'
import { OrderedText } from '../../ui/OrderedText'
import { ReviewMark } from '../../ui/ReviewMark'
import { LoadingState } from '../../ui/states'
import { useMaterial, usePrint } from '../kiosk.data'
import { Frame } from '../parts/Frame'
import { PageTitle } from '../parts/PageTitle'
import { PrintButton } from '../parts/PrintButton'
import { printMessage } from '../print-state'
import { topicFacts, type TopicId } from '../topics'
import type { Visit, VisitEvent } from '../visit'
import styles from './TopicPage.module.css'

interface TopicPageProps {
  readonly topic: TopicId
  readonly visit: Visit
  readonly tell: (event: VisitEvent) => void
}

/** One text to read, and to take away on paper. */
export const TopicPage = ({ topic, visit, tell }: TopicPageProps) => {
  const { t } = useTranslation('kiosk')
  const { material: id, title } = topicFacts(topic)
  const wanted = { id, language: visit.language }
  const { data: material, isPending } = useMaterial(wanted)
  const { state, print } = usePrint(wanted)
  const message = printMessage(state)
  return (
    <Frame
      visit={visit}
      tell={tell}
      content="text"
      {...(message !== null && { message: t(message) })}
      {...(material && { action: <PrintButton sending={state === 'sending'} onPrint={print} /> })}
    >
      <div className={styles.page}>
        {material ? (
          <MaterialPage material={material} />
        ) : (
          <>
            <PageTitle className={styles.title}>{t(title)}</PageTitle>
            {isPending ? <Loading /> : <Unreadable />}
          </>
        )}
      </div>
    </Frame>
  )
}

/** A text comes from the disk in a blink; only a slow one is worth a word. */
const Loading = () => {
  const { t } = useTranslation('kiosk')
  return (
    <div className={styles.late}>
      <LoadingState label={t('loading')} />
    </div>
  )
}

/** Says so without alarm: it is not the visitor's fault, and there is a way on. */
const Unreadable = () => {
  const { t } = useTranslation('kiosk')
  return (
    <p className={styles.aside} role="alert">
      {t('failed')}
    </p>
  )
}

const MaterialPage = ({ material }: { readonly material: Material }) => {
  const { t } = useTranslation('kiosk')
  return (
    <article>
      {material.language !== material.asked && <p className={styles.aside}>{t('notThereInYourLanguage')}</p>}
      <header className={styles.head} lang={material.language} dir={directionOf(material.language)}>
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
      <MaterialBody material={material} />
    </article>
  )
}
