import type { i18n } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtInLanguages } from '@shared/languages'
import { breathing } from './breathing'
import { BreathingExercise } from './BreathingExercise'
import type { ExerciseEvent } from './exercise'
import type { ExerciseProps } from './ExerciseFrame'
import type { ExerciseKind } from './kind'
import { MuscleExercise } from './MuscleExercise'
import { muscles } from './muscles'
import { ClosingPage } from './pages/ClosingPage'
import { PausedPage } from './pages/PausedPage'
import { begun, buttonsOf, markup, nothing, running, textOf, WithSay, wordsOfAllLanguages } from './testing/markup'

let words: i18n
/** A machine that speaks, as far as a page that is only drawn can tell. */
const voice = { speak: nothing, stop: nothing }
beforeAll(async () => {
  words = await wordsOfAllLanguages()
})

const closing = (kind: ExerciseKind, ...events: readonly ExerciseEvent[]): string => {
  const exercise = begun(kind, ...events)
  if (exercise.stage !== 'ended') throw new Error('it has not ended')
  return markup(
    words,
    <WithSay language="en">
      {(say) => <ClosingPage kind={kind} exercise={exercise} say={say} level={1} onAgain={nothing} onLeave={nothing} />}
    </WithSay>,
  )
}

const asking = (Kind: typeof BreathingExercise, props: Partial<ExerciseProps> & { begunBefore?: number } = {}) =>
  markup(words, <Kind language="en" onEnd={nothing} {...props} />)

describe('[T2.T3] the page that asks for permission', () => {
  it.each([
    ['breathing', BreathingExercise, 'Calm breath'],
    ['muscles', MuscleExercise, 'Loose muscles'],
  ] as const)(
    'comes first for %s, and says what, how long, that one may stop, and who asks a doctor',
    (_, Kind, title) => {
      const html = asking(Kind)
      expect(html).toMatch(new RegExp(`<h1[^>]*>${title}</h1>`))
      expect(textOf(html)).toMatch(/Nobody may make you .* stop at any moment/)
      expect(textOf(html)).toContain('doctor or a nurse first')
      expect(textOf(html)).toMatch(/pregnant.*heart.*seizures.*injury/)
      expect(buttonsOf(html)).toEqual(['Not now', 'Without motion', 'Yes, begin'])
      expect(html).not.toContain('aria-live')
    },
  )

  it('lets choose 2, 3 or 4 rounds of breathing, 2 to begin with, and says how long that is', () => {
    const html = asking(BreathingExercise)
    expect(Array.from(html.matchAll(/<input[^>]*>/g), ([input]) => input)).toEqual([
      expect.stringMatching(/checked="" value="2"|value="2"[^>]*checked=""/),
      expect.not.stringMatching(/checked/),
      expect.not.stringMatching(/checked/),
    ])
    expect(html.match(/value="\d"/g)).toEqual(['value="2"', 'value="3"', 'value="4"'])
    expect(html).toMatch(/<fieldset[^>]*><legend>How many rounds\?<\/legend>/)
    expect(textOf(html)).toContain('about 28 seconds')
    expect(asking(MuscleExercise)).not.toContain('<fieldset')
  })

  it('offers no more rounds than are left, and none when four were done', () => {
    expect(asking(BreathingExercise, { begunBefore: 2 }).match(/value="\d"/g)).toEqual(['value="2"'])
    expect(asking(BreathingExercise, { begunBefore: 3 }).match(/value="\d"/g)).toEqual(['value="1"'])
    const spent = asking(BreathingExercise, { begunBefore: 4 })
    expect(buttonsOf(spent)).toEqual(['Done'])
    expect(textOf(spent)).toContain('enough for now')
  })

  it('offers a voice only where there is one', () => {
    expect(buttonsOf(asking(BreathingExercise))).not.toContain('Voice')
    const html = asking(BreathingExercise, { voice })
    expect(html).toMatch(/<button[^>]*aria-pressed="false"[^>]*>.*?Voice/)
  })
})

describe('[T2.T3] the quiet page at the end', () => {
  const over: ExerciseEvent = { kind: 'timePassed', at: 28_000 }
  const goOn: ExerciseEvent = { kind: 'wentOn', at: 30_000 }

  it('offers more only while rounds are left', () => {
    expect(buttonsOf(closing(breathing, over))).toEqual(['Again', 'Done'])
    const four = closing(breathing, over, goOn, { kind: 'timePassed', at: 58_000 })
    expect(buttonsOf(four)).toEqual(['Done'])
    expect(textOf(four)).toContain('four rounds')
    expect(buttonsOf(closing(muscles, { kind: 'timePassed', at: 945_000 }))).toEqual(['Done'])
  })

  it('asks to stay seated, and helps those who stopped back to the room', () => {
    expect(textOf(closing(breathing, over))).toContain('Stay seated for a moment')
    expect(textOf(closing(breathing, over))).not.toContain('floor')
    const stopped = textOf(closing(breathing, { kind: 'stopped', at: 5_000 }))
    expect(stopped).toMatch(/You have stopped.*floor.*Stay seated/)
  })
})

describe('[T2.T3] the page of an exercise that waits', () => {
  it('asks before it goes on, and can be stopped', () => {
    const exercise = begun(breathing, { kind: 'wentOutOfSight', at: 5_000 })
    if (exercise.stage !== 'paused') throw new Error('it does not wait')
    const html = markup(
      words,
      <WithSay language="en">
        {(say) => (
          <PausedPage kind={breathing} exercise={exercise} say={say} level={2} onGoOn={nothing} onStop={nothing} />
        )}
      </WithSay>,
    )
    expect(buttonsOf(html)).toEqual(['Stop', 'Go on'])
    expect(html).toMatch(/<h2/)
  })
})

describe('[T2.T3] every language', () => {
  const keys = /\b(before|breathing|muscles|closing)\.\w/

  it.each(builtInLanguages)(
    '%s: has its direction, a name on every button, and no key instead of a word',
    (language) => {
      const direction = ['ar', 'ur', 'ps', 'fa'].includes(language) ? 'rtl' : 'ltr'
      for (const Kind of [BreathingExercise, MuscleExercise]) {
        const html = markup(words, <Kind language={language} onEnd={nothing} voice={voice} />)
        expect(html).toMatch(new RegExp(`^<div [^>]*lang="${language}" dir="${direction}"`))
        expect(buttonsOf(html)).toHaveLength(4)
        expect(buttonsOf(html)).not.toContain('')
        expect(textOf(html)).not.toMatch(keys)
        expect(html).not.toContain('{{')
      }
      for (const kind of [breathing, muscles]) {
        for (let elapsed = 0; elapsed < 28_000; elapsed += 2_000) {
          const text = textOf(running(words, kind, { elapsed, language }))
          expect(text).not.toMatch(keys)
          expect(text).not.toContain('{{')
        }
      }
    },
  )

  it('would show keys if its words were missing', async () => {
    const none = await wordsOfAllLanguages({ without: true })
    expect(textOf(markup(none, <MuscleExercise language="ps" onEnd={nothing} />))).toMatch(keys)
  })
})
