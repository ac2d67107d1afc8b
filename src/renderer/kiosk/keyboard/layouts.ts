import { formatNumber } from '@shared/calendar'
import type { Direction, MigrantLanguage } from '@shared/languages'

/**
 * The keys of one language. English, French, Albanian, Arabic and Farsi have them where a telephone has them. Urdu, Pashto
 * and Bengali have no one order that everybody knows, so theirs is the order of the alphabet, in which anybody who learned
 * to read finds a letter.
 */
export interface Layout {
  /** Written on the key that brings these letters back. */
  readonly name: string
  /** On a telephone Arabic keys stand from left to right; an alphabet runs as it is read. */
  readonly direction: Direction
  readonly hasCase: boolean
  readonly digits: readonly string[]
  /** From top to bottom; vowel signs and marks are keys of their own. */
  readonly letters: readonly (readonly string[])[]
  /** Beside the space bar. */
  readonly marks: readonly string[]
}

/** Joins nothing: keeps the parts of a Farsi word apart without a gap. */
export const halfSpace = '\u200c'

const keys = (row: string): readonly string[] => row.split(' ')

const layout = (
  language: MigrantLanguage,
  facts: Pick<Layout, 'name' | 'direction'> & { readonly hasCase?: boolean },
  rows: readonly string[],
  marks: string,
): Layout => ({
  hasCase: false,
  ...facts,
  digits: [1, 2, 3, 4, 5, 6, 7, 8, 9, 0].map((digit) => formatNumber(digit, language)),
  letters: rows.map(keys),
  marks: keys(marks),
})

const latin = { name: 'ABC', direction: 'ltr', hasCase: true } as const

/** Every letter that a text of the language may hold is on one page of keys: nothing is hidden behind a long press. */
export const layouts: Readonly<Record<MigrantLanguage, Layout>> = {
  en: layout('en', latin, ['q w e r t y u i o p', 'a s d f g h j k l ’', 'z x c v b n m _ /'], '. , ? ! : -'),
  fr: layout(
    'fr',
    latin,
    ['a z e r t y u i o p', 'q s d f g h j k l m', 'w x c v b n ’ é è ê', 'à â ç ë î ï ô ù û ü œ æ ÿ'],
    '. , ? ! : -',
  ),
  sq: layout('sq', latin, ['q w e r t z u i o p ç', 'a s d f g h j k l ë', 'y x c v b n m ’ _ /'], '. , ? ! : -'),
  ar: layout(
    'ar',
    { name: 'ابت', direction: 'ltr' },
    [
      'ض ص ث ق ف غ ع ه خ ح ج د',
      'ش س ي ب ل ا ت ن م ك ط ذ',
      'ئ ء ؤ ر ى ة و ز ظ أ إ آ',
      '\u064e \u064f \u0650 \u064b \u064c \u064d \u0651 \u0652',
    ],
    '. ، ؟ ! ؛ : -',
  ),
  fa: layout(
    'fa',
    { name: 'ابپ', direction: 'ltr' },
    [
      'ض ص ث ق ف غ ع ه خ ح ج چ',
      'ش س ی ب ل ا ت ن م ک گ پ',
      'ظ ط ز ژ ر ذ د ئ و آ ء أ',
      `ؤ ة \u0654 \u064b \u064e \u064f \u0650 \u0651 ${halfSpace}`,
    ],
    '. ، ؟ ! ؛ : -',
  ),
  ur: layout(
    'ur',
    { name: 'ابپ', direction: 'rtl' },
    [
      'ا آ ب پ ت ٹ ث ج چ ح خ د ڈ',
      'ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ',
      'ف ق ک گ ل م ن ں و ہ ھ ء ی',
      'ے ئ ؤ ۂ ۓ أ \u064e \u064f \u0650 \u0651 \u0652 \u064b \u0670',
    ],
    '۔ ، ؟ ! : -',
  ),
  ps: layout(
    'ps',
    { name: 'ابپ', direction: 'rtl' },
    [
      'ا آ ب پ ت ټ ث ج ځ چ څ ح خ',
      'د ډ ذ ر ړ ز ژ ږ س ش ښ ص ض',
      'ط ظ ع غ ف ق ک ګ ل م ن ڼ و',
      'ه ۀ ي ی ې ۍ ئ ء أ ؤ \u064b \u0651',
    ],
    '. ، ؟ ! ؛ : -',
  ),
  bn: layout(
    'bn',
    { name: 'অআক', direction: 'ltr' },
    [
      'অ আ ই ঈ উ ঊ ঋ এ ঐ ও ঔ \u0982 \u0983',
      '\u09be \u09bf \u09c0 \u09c1 \u09c2 \u09c3 \u09c7 \u09c8 \u09cb \u09cc \u09cd \u0981 ৎ',
      'ক খ গ ঘ ঙ চ ছ জ ঝ ঞ ট ঠ ড',
      'ঢ ণ ত থ দ ধ ন প ফ ব ভ ম য',
      'র ল শ ষ স হ \u09a1\u09bc \u09a2\u09bc \u09af\u09bc',
    ],
    '। , ? ! . : -',
  ),
}

/** Needed in every language for telephone numbers and addresses of e-mail. */
export const commonMarks = ['+', '@'] as const

/** What a key writes with shift: one letter, or itself where there is no other. */
export const capital = (text: string): string =>
  Array.from(text.toUpperCase()).length === 1 ? text.toUpperCase() : text

const mark = /^\p{M}/u
const arabicMark = /^[\u0610-\u061a\u064b-\u065f\u0670]/

/** What stands on a key: signs that hang on a letter get a place to hang on. */
export const keyFace = (text: string): string => {
  if (!mark.test(text)) return text
  return arabicMark.test(text) ? `\u0640${text}` : `\u25cc${text}`
}
