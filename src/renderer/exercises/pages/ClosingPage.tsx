import { roundsLeft, type Exercise } from '../exercise'
import { Action, Bar, Gap } from '../parts/Buttons'
import { Title } from '../parts/Title'
import type { PageProps } from './page'
import styles from './pages.module.css'

type Ended = Extract<Exercise, { stage: 'ended' }>

interface ClosingPageProps extends PageProps<Ended> {
  readonly onAgain: () => void
  readonly onLeave: () => void
}

/** A quiet end, whether it was the exercise's or the person's. Offers more only while there is more. */
export const ClosingPage = ({ kind, exercise, say, level, onAgain, onLeave }: ClosingPageProps) => {
  const isMoreLeft = roundsLeft(exercise) > 0
  return (
    <section className={styles.page}>
      <div className={styles.quiet}>
        <Title level={level}>{say(`closing.${exercise.how}`)}</Title>
        {exercise.how === 'stopped' && <p>{say('closing.ground')}</p>}
        <p>{say('closing.seated')}</p>
        {!isMoreLeft && kind.enough !== null && <p>{say(kind.enough)}</p>}
        <p>{say('closing.notYourFault')}</p>
      </div>
      <Bar>
        <Gap />
        {isMoreLeft && <Action onPress={onAgain}>{say(`${kind.name}.again`)}</Action>}
        <Action kind="main" onPress={onLeave}>
          {say('done')}
        </Action>
      </Bar>
    </section>
  )
}
