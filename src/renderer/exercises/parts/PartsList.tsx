import { IconCheck, IconMinus, IconPoint } from '@tabler/icons-react'
import type { Running } from '../exercise'
import { partStates, type PartState } from '../muscles'
import type { ExerciseWord, Say } from '../words'
import styles from './PartsList.module.css'

const signs: Record<PartState, typeof IconCheck | null> = {
  done: IconCheck,
  skipped: IconMinus,
  now: IconPoint,
  later: null,
}

/** What the sign means, for those who do not see it. */
const heard: Partial<Record<PartState, ExerciseWord>> = { done: 'muscles.partDone', skipped: 'muscles.partSkipped' }

/** The parts of the body from below to above, and where one is. */
export const PartsList = ({ exercise, say }: { readonly exercise: Running; readonly say: Say }) => (
  <ol className={styles.parts} aria-label={say('muscles.parts')}>
    {partStates(exercise).map(({ group, state }) => {
      const Sign = signs[state]
      const words = heard[state]
      return (
        <li
          key={group}
          className={styles.part}
          data-state={state}
          {...(state === 'now' && { 'aria-current': 'step' as const })}
        >
          <span className={styles.sign}>{Sign && <Sign aria-hidden />}</span>
          <span>
            {say(`muscles.group.${group}`)}
            {words !== undefined && <span className={styles.unseen}>, {say(words)}</span>}
          </span>
        </li>
      )
    })}
  </ol>
)
