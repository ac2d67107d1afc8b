import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Story } from '../../test/driver/story'
import { filesIn } from '../out-folder'

/** A leak need not be a whole text: pages of a database cut it anywhere. */
const pieceLength = 24
/** Shorter pieces turn up in encrypted bytes by chance. */
const shortestPiece = 6

/** What to look for of a story, and what is too short to be looked for. */
export interface Needles {
  readonly pieces: readonly string[]
  readonly tooShort: readonly string[]
}

/** Everything of a story that somebody types, in pieces. */
export const needlesOf = (story: Story): Needles => {
  const { caseNumber, consent, grid, handover } = story
  const typed = [
    caseNumber,
    consent.witness,
    handover?.recipient,
    ...grid.flatMap(({ text, counterpart }) => [text, counterpart]),
  ]
  const texts = typed.filter((text) => text !== null && text !== undefined).map((text) => text.trim())
  const pieces = [...new Set(texts.flatMap(cut))]
  return {
    pieces: pieces.filter((piece) => !isTooShort(piece)),
    tooShort: texts.filter((text) => cut(text).every(isTooShort)),
  }
}

const isTooShort = (piece: string): boolean => Buffer.byteLength(piece) < shortestPiece

/** Cuts between lines, too, because JSON writes them in its own way, as it does with quotation marks. */
const cut = (text: string): readonly string[] =>
  text.split(/["\\\n\r\t]/).flatMap((line) => {
    const letters = Array.from(line)
    return Array.from({ length: Math.ceil(letters.length / pieceLength) }, (_, index) =>
      letters.slice(index * pieceLength, (index + 1) * pieceLength).join(''),
    )
  })

/**
 * Looks for pieces in every file below a folder, as UTF-8 and as UTF-16.
 * @returns each piece that was found, with the files that hold it
 */
export const findPieces = (folder: string, pieces: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const wanted = pieces.map((piece) => ({ piece, forms: [Buffer.from(piece, 'utf8'), Buffer.from(piece, 'utf16le')] }))
  const found = new Map<string, readonly string[]>()
  for (const name of filesIn(folder)) {
    const content = readFileSync(join(folder, name))
    for (const { piece, forms } of wanted) {
      if (forms.some((form) => content.includes(form))) found.set(piece, [...(found.get(piece) ?? []), name])
    }
  }
  return found
}
