import { IconVolume } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { directionOf, type MigrantLanguage } from '@shared/languages'
import type { Exercise } from './exercise'
import styles from './ExerciseFrame.module.css'
import type { ExerciseKind } from './kind'
import { AskingPage } from './pages/AskingPage'
import { ClosingPage } from './pages/ClosingPage'
import { PausedPage } from './pages/PausedPage'
import { RunningPage } from './pages/RunningPage'
import { Switch } from './parts/Buttons'
import type { HeadingLevel } from './parts/Title'
import type { Voice } from '../voice/useVoice'
import { useExercise } from './useExercise'
import { useStill } from './useStill'
import { useSay, type Say } from './words'

export interface ExerciseProps {
  /** The language of the person who does the exercise. */
  readonly language: MigrantLanguage
  /**
   * The person is done, or would rather not.
   * @param begun rounds begun in this go, those of before included
   */
  readonly onEnd: (begun: number) => void
  /** A voice for `language`. Left out or null: this machine has none, and none is offered. */
  readonly voice?: Pick<Voice, 'speak' | 'stop'> | null
  /** Hears when an exercise begins to run and when it no longer does: whoever runs one sits still and touches nothing. */
  readonly onRunning?: ((running: boolean) => void) | undefined
  /** Level of the heading, where the exercise is a part of a page. */
  readonly headingLevel?: HeadingLevel
}

interface ExerciseFrameProps extends ExerciseProps {
  readonly kind: ExerciseKind
  /** Rounds that the person has begun before, in this go. */
  readonly begunBefore?: number
}

/**
 * A guided exercise from the question to the quiet page after it. Fills the element it is put into, which should be as
 * high as the window allows; brings its own language and direction.
 */
export const ExerciseFrame = (props: ExerciseFrameProps) => {
  const { kind, language, onRunning, begunBefore = 0 } = props
  const say = useSay(language)
  const { exercise, tell } = useExercise(kind, begunBefore, onRunning)
  return (
    <div className={styles.frame} lang={language} dir={directionOf(language)}>
      {say && <Stage {...props} say={say} exercise={exercise} tell={tell} />}
    </div>
  )
}

interface StageProps extends ExerciseFrameProps {
  readonly say: Say
  readonly exercise: Exercise
  readonly tell: ReturnType<typeof useExercise>['tell']
}

const Stage = ({ kind, exercise, tell, say, language, voice = null, onEnd, headingLevel = 1 }: StageProps) => {
  const [still, setStill] = useStill()
  const [isVoiceOn, setVoiceOn] = useState(false)
  const isRunning = exercise.stage === 'running'
  useSpoken(isVoiceOn && isRunning ? kind.tellingAt(exercise, say).spoken : null, voice)

  const common = { kind, say, level: headingLevel }
  const extras = (
    <>
      <Switch on={still} onTurn={setStill}>
        {say('still')}
      </Switch>
      {voice && (
        <Switch icon={IconVolume} on={isVoiceOn} onTurn={setVoiceOn}>
          {say('voice')}
        </Switch>
      )}
    </>
  )
  const stop = (): void => tell({ kind: 'stopped', at: performance.now() })
  const goOn = (): void => tell({ kind: 'wentOn', at: performance.now() })
  const leave = (): void => onEnd(exercise.begun)

  switch (exercise.stage) {
    case 'asking':
      return (
        <AskingPage
          {...common}
          exercise={exercise}
          extras={extras}
          language={language}
          onRounds={(rounds) => tell({ kind: 'roundsChosen', rounds })}
          onBegin={() => tell({ kind: 'agreed', at: performance.now() })}
          onLeave={leave}
        />
      )
    case 'running':
      return (
        <RunningPage
          {...common}
          exercise={exercise}
          extras={extras}
          language={language}
          still={still}
          onSkip={() => tell({ kind: 'groupSkipped', at: performance.now() })}
          onStop={stop}
        />
      )
    case 'paused':
      return <PausedPage {...common} exercise={exercise} onGoOn={goOn} onStop={stop} />
    case 'ended':
      return <ClosingPage {...common} exercise={exercise} onAgain={goOn} onLeave={leave} />
  }
}

/** Says words when they change, and nothing more once there are none. */
const useSpoken = (words: string | null, voice: ExerciseProps['voice']): void => {
  const say = useEffectEvent((text: string) => voice?.speak(text))
  const hush = useEffectEvent(() => voice?.stop())
  useEffect(() => {
    if (words === null) hush()
    else say(words)
  }, [words])
}
