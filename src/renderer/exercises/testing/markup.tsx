import { createInstance, type i18n } from 'i18next'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { builtInLanguages, type MigrantLanguage } from '@shared/languages'
import { readNamespaces } from '../../i18n/resources'
import { newExercise, nextExercise, type Exercise, type ExerciseEvent } from '../exercise'
import type { ExerciseKind } from '../kind'
import { RunningPage } from '../pages/RunningPage'
import { useSay, type Say } from '../words'

/** The words of every language, as windows have them; `without`: a window whose words are all missing. */
export const wordsOfAllLanguages = async ({ without = false } = {}): Promise<i18n> => {
  const bundles = builtInLanguages.map(async (language) => {
    const read = await readNamespaces(language, ['exercises'])
    return [language, without ? { exercises: {} } : read] as const
  })
  const instance = createInstance()
  await instance.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    ns: ['exercises'],
    resources: Object.fromEntries(await Promise.all(bundles)),
    showSupportNotice: false,
  })
  return instance
}

export const nothing = (): void => undefined

/** The markup of a piece of an exercise. */
export const markup = (instance: i18n, node: ReactNode): string =>
  renderToStaticMarkup(<I18nextProvider i18n={instance}>{node}</I18nextProvider>).replaceAll('&#x27;', "'")

interface WithSayProps {
  readonly language: MigrantLanguage
  readonly children: (say: Say) => ReactNode
}

/** Hands the words of a language to a page that needs them. */
export const WithSay = ({ language, children }: WithSayProps) => {
  const say = useSay(language)
  return say && children(say)
}

/** What a screen reader is told and the eye reads: the markup without its tags. */
export const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** The names of all buttons, in their order. */
export const buttonsOf = (html: string): readonly string[] =>
  Array.from(html.matchAll(/<button[^>]*>(.*?)<\/button>/g), ([, inside = '']) => textOf(inside))

/** An exercise that was agreed to at 0, after the events. */
export const begun = (kind: ExerciseKind, ...events: readonly ExerciseEvent[]): Exercise =>
  events.reduce(nextExercise, nextExercise(newExercise(kind.whole, kind.chosen), { kind: 'agreed', at: 0 }))

interface Shown {
  readonly elapsed?: number
  readonly language?: MigrantLanguage
  readonly still?: boolean
}

/** The markup of a running exercise. */
export const running = (
  instance: i18n,
  kind: ExerciseKind,
  { elapsed = 0, language = 'en', still = false }: Shown = {},
): string => {
  const exercise = begun(kind, { kind: 'timePassed', at: elapsed })
  if (exercise.stage !== 'running') throw new Error('it does not run any more')
  return markup(
    instance,
    <WithSay language={language}>
      {(say) => (
        <RunningPage
          kind={kind}
          exercise={exercise}
          say={say}
          level={1}
          language={language}
          still={still}
          onSkip={nothing}
          onStop={nothing}
        />
      )}
    </WithSay>,
  )
}
