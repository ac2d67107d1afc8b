import { IconHandStop, IconPlayerTrackNext } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { formatNumber } from '@shared/calendar'
import type { MigrantLanguage } from '@shared/languages'
import type { Running } from '../exercise'
import { Action, Bar } from '../parts/Buttons'
import { MovingFigure, StillFigure } from '../parts/Figure'
import { PartsList } from '../parts/PartsList'
import { UnseenTitle } from '../parts/Title'
import { secondOf, secondsOf } from '../plan'
import type { PageProps } from './page'
import styles from './RunningPage.module.css'

interface RunningPageProps extends PageProps<Running> {
  readonly language: MigrantLanguage
  readonly still: boolean
  readonly onSkip: () => void
  readonly onStop: () => void
}

/** The exercise itself: a word, a figure, and the way out. */
export const RunningPage = (props: RunningPageProps) => {
  const { kind, exercise, say, level, extras, language, still, onSkip, onStop } = props
  const words = useRef<HTMLDivElement>(null)
  // The words are read out when the exercise begins; from then on they speak for themselves when they change.
  useEffect(() => words.current?.focus({ preventScroll: true }), [])

  const { part, word, how, isHowRead } = kind.tellingAt(exercise, say)
  const hints = how.map((sentence) => (
    <p key={sentence} className={styles.how}>
      {sentence}
    </p>
  ))
  const second = secondOf(exercise.moment)
  const shown = kind.counts === 'up' ? second : secondsOf(exercise.moment.phase) - second + 1
  const number = formatNumber(shown, language)
  return (
    <section className={styles.page}>
      <UnseenTitle level={level}>{say(`${kind.name}.title`)}</UnseenTitle>
      <div className={styles.stage} data-kind={kind.name}>
        <div ref={words} tabIndex={-1} className={styles.words}>
          <div aria-live="polite" aria-atomic="true">
            {part !== null && <p className={styles.part}>{part}</p>}
            <p className={styles.word}>{word}</p>
            {isHowRead && hints}
          </div>
          {!isHowRead && hints}
          <p className={styles.round}>{say('round', kind.roundAt(exercise))}</p>
        </div>
        {still ? (
          <StillFigure exercise={exercise} second={second}>
            {number}
          </StillFigure>
        ) : (
          <MovingFigure exercise={exercise}>{kind.counts === 'down' ? number : undefined}</MovingFigure>
        )}
        {kind.name === 'muscles' && <PartsList exercise={exercise} say={say} />}
      </div>
      <Bar>
        <Action kind="stop" icon={IconHandStop} onPress={onStop}>
          {say('stop')}
        </Action>
        {kind.name === 'muscles' && (
          <Action icon={IconPlayerTrackNext} onPress={onSkip}>
            {say('skip')}
          </Action>
        )}
        {extras}
      </Bar>
    </section>
  )
}
