import {
  IconAlertTriangle,
  IconBulb,
  IconHeart,
  IconListNumbers,
  IconMessageReport,
  IconPencil,
  IconPhone,
  IconUserOff,
  type Icon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { feedbackKinds, type FeedbackKind } from '@shared/features/feedback/feedback.contract'
import { PageTitle } from '../../parts/PageTitle'
import { Tile } from '../../parts/Tile'
import styles from '../Feedback.module.css'
import { FeedbackFrame } from '../FeedbackFrame'
import type { PageProps } from './WritingPage'

const kindSigns: Readonly<Record<FeedbackKind, Icon>> = {
  thanks: IconHeart,
  suggestion: IconBulb,
  complaint: IconMessageReport,
  misconduct: IconAlertTriangle,
}

const signOf = (Sign: Icon): ReactNode => <Sign stroke={1.6} aria-hidden />

/** Thanks, an idea, a complaint, or misconduct. */
export const KindPage = (props: PageProps) => {
  const { t } = useTranslation('feedback')
  return (
    <ChoicePage {...props} title={t('kinds.title')}>
      {feedbackKinds.map((kind) => (
        <Tile
          key={kind}
          icon={signOf(kindSigns[kind])}
          title={t(`kinds.${kind}`)}
          hint={t(`kinds.${kind}Hint`)}
          chosen={props.letter.draft.kind === kind}
          onPress={() => props.dispatch({ kind: 'kindChosen', value: kind })}
        />
      ))}
    </ChoicePage>
  )
}

/** One empty page, or questions that help to begin. */
export const HowPage = (props: PageProps) => {
  const { t } = useTranslation('feedback')
  const ways = [
    ['free', IconPencil],
    ['guided', IconListNumbers],
  ] as const
  return (
    <ChoicePage {...props} title={t('ways.title')}>
      {ways.map(([way, sign]) => (
        <Tile
          key={way}
          icon={signOf(sign)}
          title={t(`ways.${way}`)}
          hint={t(`ways.${way}Hint`)}
          chosen={props.letter.draft.way === way}
          onPress={() => props.dispatch({ kind: 'wayChosen', value: way })}
        />
      ))}
    </ChoicePage>
  )
}

/** Without a name, or with a way to answer. Without a name stands first: nobody is to give one by habit. */
export const ReachPage = (props: PageProps) => {
  const { t } = useTranslation('feedback')
  const answers = [
    ['anonymous', true, IconUserOff],
    ['reachable', false, IconPhone],
  ] as const
  return (
    <ChoicePage {...props} title={t('reach.title')}>
      {answers.map(([answer, anonymous, sign]) => (
        <Tile
          key={answer}
          icon={signOf(sign)}
          title={t(`reach.${answer}`)}
          hint={t(`reach.${answer}Hint`)}
          chosen={props.letter.draft.anonymous === anonymous}
          onPress={() => props.dispatch({ kind: 'anonymityChosen', value: anonymous })}
        />
      ))}
    </ChoicePage>
  )
}

interface ChoicePageProps extends PageProps {
  readonly title: string
  readonly children: ReactNode
}

const ChoicePage = ({ visit, tell, letter, dispatch, onStop, title, children }: ChoicePageProps) => {
  const { t } = useTranslation('feedback')
  return (
    <FeedbackFrame
      visit={visit}
      tell={tell}
      onBack={() => dispatch({ kind: 'wentBack' })}
      onStop={onStop}
      {...(letter.problem && { message: t(`problems.${letter.problem}`) })}
    >
      <PageTitle className={styles.title}>{title}</PageTitle>
      <div className={styles.choices}>{children}</div>
    </FeedbackFrame>
  )
}
