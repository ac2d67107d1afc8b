import type { Handlers } from '../../ipc/router'
import { readPackWords } from './pack-words'

/** @param pack folder of the content pack in force; null: there is none. Asked anew on every call */
export const wordsHandlers = (pack: () => string | null): Handlers<'words'> => ({
  ofPack: (asked) => readPackWords(pack(), asked),
})
