import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { guidedQuestions, type FeedbackEntry, type FeedbackInput } from '@shared/features/feedback/feedback.contract'
import { WaymarkError } from '@shared/result'
import { asWaymarkError } from '../../problems'
import { makeFeedbackCode } from './code'
import { putNewFile, systemCode } from './put-new-file'
import { sealEntry } from './seal-entry'

const hour = 3_600_000
/** With 40 bits of chance a second draw is all but never needed; more than a few mean a broken folder. */
const mostDraws = 4
/** Something that is seen: not only spaces, direction marks and joiners. */
const visible = /[^\p{C}\p{Z}]/u

export interface FeedbackSpoolOptions {
  /** Holds nothing but sealed entries; made when it is not there. */
  readonly folder: string
  /** Public key of the site's focal point, null: there is none. Asked anew for every entry. */
  readonly recipient: () => string | null
  /** The site's name, for a focal point who reads for several sites. */
  readonly site: () => string | null
  readonly now: () => Date
  readonly newCode?: () => string
}

export interface FeedbackSpool {
  /**
   * Seals what a person leaves before anything touches the disk, adds it to the folder, and forgets it.
   * @returns the tracking code, which is the name of the file as well
   * @throws WaymarkError `feedback.closed`, `feedback.empty`, `disk.full`, `disk.unwritable`; nothing is then kept
   */
  readonly leave: (input: FeedbackInput) => Promise<{ readonly code: string }>
}

/**
 * The letter box of the kiosk: a folder that only grows. Nothing here reads, changes or deletes an entry, and nothing on
 * this machine could open one.
 */
export const createFeedbackSpool = (options: FeedbackSpoolOptions): FeedbackSpool => {
  const { folder, recipient, site, now, newCode = makeFeedbackCode } = options

  const put = async (input: FeedbackInput, publicKey: string, drawsLeft: number): Promise<string> => {
    const code = newCode()
    const receivedAt = new Date(Math.floor(now().getTime() / hour) * hour)
    const sealed = await sealEntry(
      entryOf(input, { code, receivedAt: receivedAt.toISOString(), site: site() }),
      publicKey,
    )
    try {
      await putNewFile(join(folder, `${code}.age`), sealed, receivedAt)
      return code
    } catch (error) {
      if (systemCode(error) !== 'EEXIST' || drawsLeft <= 1) throw error
      return await put(input, publicKey, drawsLeft - 1)
    }
  }

  return {
    async leave(input) {
      const publicKey = recipient()
      if (publicKey === null) throw new WaymarkError('feedback.closed')
      if (!hasWords(input)) throw new WaymarkError('feedback.empty')
      try {
        await mkdir(folder, { recursive: true })
        return { code: await put(input, publicKey, mostDraws) }
      } catch (error) {
        throw asRefusal(error)
      }
    },
  }
}

const hasWords = ({ text, guided }: FeedbackInput): boolean =>
  [text, ...guidedQuestions.map((question) => guided[question])].some((words) => words !== null && visible.test(words))

/** Named one by one: what else an input might carry does not get into the file. */
const entryOf = (
  { kind, language, text, guided, contact }: FeedbackInput,
  { code, receivedAt, site }: Pick<FeedbackEntry, 'code' | 'receivedAt' | 'site'>,
): FeedbackEntry => ({
  format: 1,
  code,
  receivedAt,
  site,
  kind,
  language,
  text,
  guided: { what: guided.what, when: guided.when, where: guided.where, who: guided.who, wish: guided.wish },
  contact,
})

/** The person is told what can be told; that a folder is missing or a plug is out is one thing to them. */
const asRefusal = (error: unknown): unknown => {
  const known = asWaymarkError(error)
  return known === error && systemCode(error) !== '' ? new WaymarkError('disk.unwritable') : known
}
