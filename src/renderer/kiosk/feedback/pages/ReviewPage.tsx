import { UnstyledButton } from '@mantine/core'
import { IconPencil, IconSend } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { guidedQuestions } from '@shared/features/feedback/feedback.contract'
import { OrderedText } from '../../../ui/OrderedText'
import { typedText } from '../../../ui/typed-text'
import { BarButton } from '../../parts/BarButton'
import { PageTitle } from '../../parts/PageTitle'
import { hasText, type Step, type TextStep } from '../draft'
import styles from '../Feedback.module.css'
import { FeedbackFrame } from '../FeedbackFrame'
import type { PageProps } from './WritingPage'

/** Everything that is sent, as it was written, each with a way to mend it. */
export const ReviewPage = (props: PageProps & { readonly onSend: () => void }) => {
  const { visit, tell, letter, dispatch, onStop, onSend } = props
  const { t } = useTranslation('feedback')
  const { draft, sending, problem } = letter
  const written = (['words', ...guidedQuestions] as const).filter((step) => hasText(draft, step))
  const leavesContact = draft.anonymous === false && hasText(draft, 'contact')
  const mend = (step: Step) => () => dispatch({ kind: 'mended', step })
  const words = (step: TextStep) => (
    <div className={styles.typed} {...typedText(draft.texts[step], visit.language)}>
      <OrderedText text={draft.texts[step]} />
    </div>
  )
  const message = sending ? t('review.sending') : problem ? t(`problems.${problem}`) : undefined
  return (
    <FeedbackFrame
      visit={visit}
      tell={tell}
      onBack={() => dispatch({ kind: 'wentBack' })}
      onStop={onStop}
      action={
        <BarButton kind="main" icon={IconSend} disabled={sending} onPress={onSend}>
          {t('review.send')}
        </BarButton>
      }
      {...(message !== undefined && { message })}
    >
      <PageTitle className={styles.title}>{t('review.title')}</PageTitle>
      <p className={styles.note}>{t('review.locked')}</p>
      <dl className={styles.review}>
        <Part name={t('review.kind')} onMend={mend('kind')}>
          {draft.kind && t(`kinds.${draft.kind}`)}
        </Part>
        {written.map((step) => (
          <Part key={step} name={step === 'words' ? t('review.words') : t(`questions.${step}`)} onMend={mend(step)}>
            {words(step)}
          </Part>
        ))}
        <Part name={t('review.contact')} onMend={mend('reach')}>
          {leavesContact ? words('contact') : t('review.anonymous')}
        </Part>
      </dl>
    </FeedbackFrame>
  )
}

interface PartProps {
  readonly name: string
  readonly onMend: () => void
  readonly children: ReactNode
}

const Part = ({ name, onMend, children }: PartProps) => {
  const { t } = useTranslation('feedback')
  return (
    <div className={styles.part}>
      <dt className={styles.partName}>{name}</dt>
      <dd className={styles.partWords}>{children}</dd>
      <dd className={styles.partMend}>
        <UnstyledButton className={styles.mend} aria-label={`${t('review.change')}: ${name}`} onClick={onMend}>
          <IconPencil aria-hidden />
          <span>{t('review.change')}</span>
        </UnstyledButton>
      </dd>
    </div>
  )
}
