import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Story } from '../../test/driver/story'
import { DemoProblem } from '../problem'
import type { StoryResult } from '../story/results'
import { requireFontCheckWorks, requireOtherKeysFail, requireSearchWorks } from './controls'
import { readPdfFacts } from './fonts'
import { findPieces, needlesOf } from './needles'
import { openWithAge } from './open-with-age'

/** What the run left, for the check. */
export interface Evidence {
  /** Folder of the demo. */
  readonly folder: string
  /** An empty folder for what is opened; whoever calls removes it. */
  readonly workshop: string
  readonly identityFile: string
  readonly stories: readonly { readonly story: Story; readonly result: StoryResult }[]
  /** PDFs of the app, by place in the folder, with the pages that the app showed. */
  readonly papers: ReadonlyMap<string, number>
  /** Folders with what lay on disk, and what must not be readable there. */
  readonly disks: readonly string[]
  /** Pieces that stood in the vault before the first case: words of the program itself. */
  readonly alreadyThere: ReadonlySet<string>
}

/** What was checked, in numbers. */
export interface Verified {
  readonly pdfs: number
  readonly fonts: number
  readonly packages: number
  /** Pieces of the stories' texts that were looked for in every file that lay on disk. */
  readonly pieces: number
  /** The control: pieces of them that the same search found in the opened packages. */
  readonly piecesInPackages: number
  /** Texts that chance alone could put among encrypted bytes, and that were not looked for. */
  readonly tooShort: number
}

/**
 * Looks at what the run left with tools that are not Waymark's.
 * @throws DemoProblem with the first thing that does not hold
 */
export const verify = async (evidence: Evidence): Promise<Verified> => {
  const { folder, workshop, identityFile, papers } = evidence
  const controls = folderIn(workshop, 'controls')
  await requireFontCheckWorks(controls)
  let fonts = 0
  for (const [file, pages] of papers) fonts += checkPdf(join(folder, file), pages)

  const opened: string[] = []
  let pdfs = papers.size
  for (const { result } of evidence.stories) {
    if (result.package === null) continue
    const sealed = join(folder, result.package.file)
    if (sha256Of(sealed) !== result.package.sha256)
      throw new DemoProblem(`${sealed} is not what the app says it sealed.`)
    const to = folderIn(workshop, `opened-${result.language}-${opened.length}`)
    opened.push(to)
    for (const name of await openWithAge(sealed, identityFile, to)) {
      if (!name.endsWith('.pdf')) continue
      fonts += checkPdf(join(to, name), null)
      pdfs += 1
    }
    if (opened.length === 1) requireOtherKeysFail(controls, sealed)
  }
  return { pdfs, fonts, packages: opened.length, ...checkDisks(evidence, opened) }
}

/** @param pages as the app showed it; null: at least one @returns how many fonts there are */
const checkPdf = (path: string, pages: number | null): number => {
  const facts = readPdfFacts(path)
  if (facts.pages < 1 || (pages !== null && facts.pages !== pages)) {
    throw new DemoProblem(`${path} has ${facts.pages} pages${pages === null ? '' : `, and the app showed ${pages}`}.`)
  }
  if (facts.fonts.length === 0) throw new DemoProblem(`${path} has no fonts, so it has no text.`)
  const missing = facts.fonts.find(({ embedded }) => !embedded)
  if (missing !== undefined) throw new DemoProblem(`${path} names the font ${missing.name} and does not carry it.`)
  return facts.fonts.length
}

const checkDisks = (
  { stories, disks, alreadyThere, workshop }: Evidence,
  opened: readonly string[],
): Pick<Verified, 'pieces' | 'piecesInPackages' | 'tooShort'> => {
  const needles = stories.map(({ story }) => needlesOf(story))
  const pieces = [...new Set(needles.flatMap((found) => found.pieces))].filter((piece) => !alreadyThere.has(piece))
  const [sample] = pieces
  if (sample !== undefined) requireSearchWorks(folderIn(workshop, 'planted'), sample)
  for (const disk of disks) {
    const [leak] = findPieces(disk, pieces)
    if (leak !== undefined) throw new DemoProblem(`"${leak[0]}" can be read in ${leak[1].join(', ')} of ${disk}.`)
  }
  const inPackages = new Set(opened.flatMap((folder) => [...findPieces(folder, pieces).keys()]))
  if (opened.length > 0 && inPackages.size === 0) {
    throw new DemoProblem('The search finds nothing of the stories in the opened packages, so it proves nothing.')
  }
  const tooShort = needles.reduce((sum, found) => sum + found.tooShort.length, 0)
  return { pieces: pieces.length, piecesInPackages: inPackages.size, tooShort }
}

const sha256Of = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

const folderIn = (parent: string, name: string): string => {
  const path = join(parent, name)
  mkdirSync(path)
  return path
}
