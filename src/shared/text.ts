import { z } from 'zod'

/**
 * Text that people type. Kept as it was typed, apart from line ends, which become `\n`, and outer white space.
 * Right-to-left marks, emoji, tags and quotes are text like any other. Refused, with a reason: control characters
 * (a null byte would cut the text short in other programs), halves of surrogate pairs, and text over the limit.
 * @param maximum longest text in UTF-16 code units
 */
export const typedText = (maximum: number) =>
  z
    .string()
    .transform((value) => value.replace(/\r\n?/g, '\n').trim())
    .superRefine((value, context) => {
      if (value.length === 0) context.addIssue({ code: 'custom', message: 'text.empty' })
      else if (value.length > maximum) context.addIssue({ code: 'custom', message: 'text.tooLong' })
      else if (!isPlainText(value)) context.addIssue({ code: 'custom', message: 'text.notText' })
    })

/** As `typedText`, but nothing typed becomes `null`. */
export const optionalText = (maximum: number) =>
  z
    .string()
    .nullable()
    .transform((value) => (value === null || value.trim() === '' ? null : value))
    .pipe(typedText(maximum).nullable())

/** True when the text holds no control characters (line feed and tab excepted) and no halves of surrogate pairs. */
export const isPlainText = (value: string): boolean =>
  !Array.from(value).some((character) => {
    const point = character.codePointAt(0) ?? 0
    const control = (point < 0x20 && point !== 0x0a && point !== 0x09) || (point >= 0x7f && point < 0xa0)
    const loneSurrogate = point >= 0xd800 && point <= 0xdfff
    return control || loneSurrogate
  })

/** Longest text of one grid entry, in UTF-16 code units: over 100 KB, so that nobody's story is cut. */
export const longestEntry = 200_000
/** Longest name, number or label. */
export const longestLabel = 200
