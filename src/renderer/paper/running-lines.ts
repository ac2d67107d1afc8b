import { formatDay, inDigitsOf } from '@shared/calendar'
import type { PaperDocument, RunningLines } from '@shared/features/paper/paper.documents'
import { reviewStatus, type Material } from '@shared/features/materials/materials.contract'
import { formDate, formReviewOf, formVersion } from './form-facts'
import type { Words } from './words'

/** The day of a moment where the machine stands, ISO 8601. @param moment an ISO 8601 date-time */
export const dayOf = (moment: string): string => {
  const at = new Date(moment)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** Says whether a native speaker has checked the words, in the words' language. */
const reviewLine = (
  words: Words,
  status: 'original' | 'unreviewed' | { readonly reviewer: string; readonly reviewed: string },
): string =>
  typeof status === 'string'
    ? words.say(`documents:${status}`).text
    : words.say('documents:reviewed', { name: status.reviewer, date: formatDay(status.reviewed, words.language) }).text

const versionLine = (words: Words, version: string): string =>
  words.say('documents:version', { version: inDigitsOf(words.language, version) }).text

const linesOfMaterial = (material: Material, words: Words, caseNumber: string | null): RunningLines => {
  const status = reviewStatus(material)
  const { title, version, date, reviewer, reviewed } = material.head
  const checked = status === 'reviewed' && reviewed !== null ? { reviewer: reviewer ?? '', reviewed } : null
  return {
    title,
    language: material.language,
    version: versionLine(words, version),
    review: reviewLine(words, checked ?? (status === 'original' ? 'original' : 'unreviewed')),
    caseNumber,
    date,
  }
}

const linesOfForm = (words: Words, title: string, date: string, caseNumber: string | null): RunningLines => ({
  title,
  language: words.language,
  version: versionLine(words, formVersion),
  review: reviewLine(words, words.language === 'en' ? 'original' : (formReviewOf(words.language) ?? 'unreviewed')),
  caseNumber,
  date,
})

/**
 * What stands at the head and foot of every page of a document.
 * @param words in the language that the document's text is in
 * @param today for a grid that was filled and not kept, which carries no day of its own; ISO 8601
 */
export const runningLinesOf = (document: PaperDocument, words: Words, today: string): RunningLines => {
  switch (document.kind) {
    case 'material':
      return linesOfMaterial(document.material, words, null)
    case 'consent':
      return linesOfMaterial(document.material, words, document.answer?.caseNumber ?? null)
    case 'grid': {
      const day = document.entries === null ? formDate : document.keptAt === null ? today : dayOf(document.keptAt)
      return linesOfForm(words, words.say('grid:shortTitle').text, day, document.caseNumber)
    }
    case 'feedback-slip':
      return linesOfForm(words, words.say('documents:slip.title').text, today, null)
    case 'read-me-first':
      return linesOfForm(words, words.say('documents:readMe.title').text, dayOf(document.madeAt), null)
    case 'recovery-sheet':
      return linesOfForm(words, words.say('documents:recovery.title').text, dayOf(document.madeAt), null)
  }
}
