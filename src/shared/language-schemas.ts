import { z } from 'zod'
import { isDeskLanguage, isMigrantLanguage, scripts, type DeskLanguage, type MigrantLanguage } from './languages'

/** A language of material for migrants that is known now, whether built in or from the content pack in force. */
export const migrantLanguage = z.custom<MigrantLanguage>(isMigrantLanguage, 'no language that is known here')
/** A language of the desk interface that is known now. */
export const deskLanguage = z.custom<DeskLanguage>(isDeskLanguage, 'no language of the desk')

/** A BCP 47 tag in small letters, with one subtag at most. */
export const languageTag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})?$/

const isTag = (value: unknown): boolean => typeof value === 'string' && languageTag.test(value)

/**
 * A language by its tag, whether it is known now or not: what was recorded in a language must be read, and what is asked for
 * in it be shown, when the content pack that brought it has been taken away again. Texts are then there in English, and
 * say so.
 */
export const taggedLanguage = z.custom<MigrantLanguage>(isTag)
/** The same for a language of the desk. */
export const taggedDeskLanguage = z.custom<DeskLanguage>(isTag)

const shortText = (longest: number) => z.string().trim().min(1).max(longest)
const direction = z.enum(['ltr', 'rtl'])

const keyboardFacts = z.object({
  name: shortText(6),
  direction,
  hasCase: z.boolean(),
  letters: z.array(z.string().min(1).max(100)).min(1).max(6),
  marks: z.string().min(1).max(40),
})

const languageFacts = z.object({
  ownName: shortText(40),
  englishName: shortText(40),
  invitation: shortText(60),
  direction,
  script: z.enum(scripts),
  letter: shortText(4),
  /** Whatever is a decimal digit of value 0 has the other nine behind it. */
  zero: z.string().regex(/^\p{Nd}$/u),
  months: z.array(shortText(30)).length(12),
  comma: shortText(2),
  desk: z.boolean(),
  keyboard: keyboardFacts.optional(),
})

/** `data/languages.json`, of Waymark itself and of a content pack: languages by their tags. */
export const languageList = z.record(z.string().regex(languageTag), languageFacts)
