import { createRoot, type Root } from 'react-dom/client'
import { flushSync } from 'react-dom'
import type { ReactNode } from 'react'
import { directionOf, type MigrantLanguage } from '@shared/languages'
import type { PaperJob } from '@shared/features/paper/paper.contract'
import type { PaperDocument, RunningLines } from '@shared/features/paper/paper.documents'
import { ConsentSheet } from './documents/ConsentSheet'
import { BlankGridSheet } from './documents/BlankGridSheet'
import { FeedbackSlip } from './documents/FeedbackSlip'
import { GridSheet } from './documents/GridSheet'
import { MaterialSheet } from './documents/MaterialSheet'
import { ReadMeFirstSheet } from './documents/ReadMeFirstSheet'
import { RecoverySheet } from './documents/RecoverySheet'
import { loadFontsFor } from './fonts'
import type { Sheet } from './jobs'
import { markSections } from './sections'
import { Flow } from './parts/Flow'
import { dayOf, runningLinesOf } from './running-lines'
import { RunningLinesPages } from './RunningLinesPages'
import { WordsProvider } from './WordsContext'
import { wordsIn, type Words } from './words'

interface Page {
  readonly content: ReactNode
  readonly words: Words
  readonly title: string
  readonly lines: RunningLines | null
}

/** The language that most of the page is in: a text that is missing in the language asked for is there in English. */
const languageOf = (document: PaperDocument): MigrantLanguage =>
  document.kind === 'material' || document.kind === 'consent' ? document.material.language : document.language

const contentOf = async (document: PaperDocument): Promise<ReactNode> => {
  switch (document.kind) {
    case 'material':
      return <MaterialSheet {...document} asked={await wordsIn(document.language)} />
    case 'consent':
      return <ConsentSheet {...document} asked={await wordsIn(document.language)} />
    case 'grid': {
      const { language, languages, entries, keptAt } = document
      const other = languages.desk === language ? languages.facing : languages.desk
      const counterpart = other === language ? null : await wordsIn(other)
      return entries === null ? (
        <BlankGridSheet counterpart={counterpart} />
      ) : (
        <GridSheet languages={languages} entries={entries} keptAt={keptAt} counterpart={counterpart} />
      )
    }
    case 'feedback-slip':
      return <FeedbackSlip code={document.code} />
    case 'read-me-first':
      return <ReadMeFirstSheet {...document} />
    case 'recovery-sheet':
      return <RecoverySheet {...document} />
  }
}

const pageOf = async (job: PaperJob): Promise<Page> => {
  if (job.kind === 'running-lines') {
    const { lines, pages } = job
    const content = <RunningLinesPages lines={lines} pages={pages} />
    return { content, words: await wordsIn(lines.language), title: lines.title, lines: null }
  }
  const words = await wordsIn(languageOf(job.document))
  const lines = runningLinesOf(job.document, words, dayOf(new Date().toISOString()))
  return { content: <Flow>{await contentOf(job.document)}</Flow>, words, title: lines.title, lines }
}

/**
 * The one sheet of the paper window.
 * @param place element that holds nothing else
 */
export const createSheet = (place: HTMLElement): Sheet => {
  let root: Root | null = null

  const clear = (): void => {
    root?.unmount()
    root = null
    document.title = ''
  }

  const show = ({ content, words, title }: Page): void => {
    const failures: unknown[] = []
    const { language } = words
    document.title = title
    document.documentElement.lang = place.lang = language
    document.documentElement.dir = directionOf(language)
    const opened = createRoot(place, { onUncaughtError: (error) => failures.push(error) })
    root = opened
    flushSync(() => opened.render(<WordsProvider value={words}>{content}</WordsProvider>))
    if (failures.length > 0) throw failures[0]
  }

  const layOut = async (job: PaperJob): Promise<RunningLines | null> => {
    clear()
    const page = await pageOf(job)
    show(page)
    await loadFontsFor(place)
    markSections(place)
    return page.lines
  }

  return { layOut, clear }
}
