import { WaymarkError } from '@shared/result'

const longest = 200

/** A refusal to print, with a reason a person can read. Whatever a print service says is cut to one short line first. */
export const printingFailed = (reason: string): WaymarkError =>
  new WaymarkError('printing.failed', { reason: oneLine(reason) })

/** Text of a print service as one line of at most 200 characters, without control characters. */
export const oneLine = (text: string): string => {
  const line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line
}
