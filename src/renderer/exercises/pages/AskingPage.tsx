import { useId } from 'react'
import { formatNumber } from '@shared/calendar'
import type { MigrantLanguage } from '@shared/languages'
import { roundsLeft, type Exercise } from '../exercise'
import type { ExerciseKind } from '../kind'
import { Action, Bar, Gap } from '../parts/Buttons'
import { Title } from '../parts/Title'
import type { ExerciseWord } from '../words'
import styles from './pages.module.css'
import type { PageProps } from './page'

interface AskingPageProps extends PageProps<Exercise> {
  readonly language: MigrantLanguage
  readonly onRounds: (rounds: number) => void
  readonly onBegin: () => void
  readonly onLeave: () => void
}

const promises = ['before.youChoose', 'before.youMayStop', 'before.eyes', 'before.stopIf'] as const
const reasons = ['before.pregnant', 'before.heart', 'before.seizures', 'before.injury'] as const

/** Permission first: what it is, how long it takes, that one may stop, who asks a doctor before. */
export const AskingPage = (props: AskingPageProps) => {
  const { kind, exercise, say, level, extras, onBegin, onLeave } = props
  if (roundsLeft(exercise) === 0) return <NothingLeft {...props} />
  return (
    <section className={styles.page}>
      <div className={styles.reading}>
        <div className={styles.column}>
          <Title level={level}>{say(`${kind.name}.title`)}</Title>
          <p>{say(`${kind.name}.what`)}</p>
          <p>{kind.lasts(exercise, say)}</p>
          <p>{say(`${kind.name}.atMost`)}</p>
          <p>{say(`${kind.name}.seat`)}</p>
          {kind.choices.length > 0 && <RoundsChoice {...props} />}
        </div>
        <div className={styles.column}>
          <Sentences of={promises} say={say} />
          <div className={styles.important} role="note">
            <p>{say('before.askFirst')}</p>
            <Sentences of={reasons} say={say} />
          </div>
          <p className={styles.question}>{say('before.question')}</p>
        </div>
      </div>
      <Bar>
        <Action onPress={onLeave}>{say('notNow')}</Action>
        {extras}
        <Gap />
        <Action kind="main" onPress={onBegin}>
          {say('begin')}
        </Action>
      </Bar>
    </section>
  )
}

const Sentences = ({ of, say }: { readonly of: readonly ExerciseWord[] } & Pick<AskingPageProps, 'say'>) => (
  <ul className={styles.sentences}>
    {of.map((key) => (
      <li key={key}>{say(key)}</li>
    ))}
  </ul>
)

/** The numbers of rounds to choose from that are still left; the very last one when only that is. */
const choicesLeft = (kind: ExerciseKind, left: number): readonly number[] => {
  const choices = kind.choices.filter((rounds) => rounds <= left)
  return choices.length > 0 ? choices : [left]
}

const RoundsChoice = ({ kind, exercise, say, language, onRounds }: AskingPageProps) => {
  const name = useId()
  return (
    <fieldset className={styles.rounds}>
      <legend>{say('breathing.howMany')}</legend>
      <div className={styles.choices}>
        {choicesLeft(kind, roundsLeft(exercise)).map((rounds) => (
          <label key={rounds} className={styles.choice}>
            <input
              type="radio"
              name={name}
              value={rounds}
              checked={rounds === exercise.chosen}
              onChange={() => onRounds(rounds)}
            />
            <span>{formatNumber(rounds, language)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** All rounds of one go were done before: kindly no. */
const NothingLeft = ({ kind, say, level, onLeave }: AskingPageProps) => (
  <section className={styles.page}>
    <div className={styles.quiet}>
      <Title level={level}>{say(`${kind.name}.title`)}</Title>
      {kind.enough !== null && <p>{say(kind.enough)}</p>}
    </div>
    <Bar>
      <Action kind="main" onPress={onLeave}>
        {say('done')}
      </Action>
    </Bar>
  </section>
)
