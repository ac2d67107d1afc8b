import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { builtInLanguages } from '../src/shared/languages'
import { readStory, StoryProblem } from '../test/driver/story'
import { readArguments } from './arguments'
import { openOutFolder } from './out-folder'
import { DemoProblem } from './problem'
import { createProgress } from './progress'
import { runDemo, writeSummary } from './run'

const longestLine = 240

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Reads the command line, tells the stories and says where everything lies. @returns the exit code */
const main = async (): Promise<number> => {
  const progress = createProgress(say)
  try {
    const { out: path, story } = readArguments(process.argv.slice(2))
    const files =
      story === null ? builtInLanguages.map((language) => join('test/stories', `${language}.json`)) : [story]
    const stories = files.map(readStory)
    const out = openOutFolder(path)
    const outcome = await runDemo(stories, out, progress)
    writeSummary(out, outcome, progress)
    const { pdfs, packages, pieces } = outcome.verified
    say(
      `Checked: ${pdfs} PDFs with all their fonts, ${packages} packages that age opens, ${pieces} pieces of text not readable on disk.`,
    )
    say(`Everything is in ${path}`)
    return 0
  } catch (error) {
    const known = error instanceof DemoProblem || error instanceof StoryProblem
    const during = progress.unfinished()
    const message = stripVTControlCharacters(error instanceof Error ? error.message : String(error))
    // Playwright repeats what it typed, and that may be 100 KB of somebody's story.
    const [sentence = '', ...details] = message.split('\n').map((line) => line.slice(0, longestLine))
    process.stderr.write(during === null ? `${sentence}\n` : `The demo stopped while "${during}": ${sentence}\n`)
    if (!known) process.stderr.write(`${details.join('\n')}\n${placesIn(error)}`)
    return 1
  }
}

/** Where in the demo it happened. */
const placesIn = (error: unknown): string => {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : []
  return lines.filter((line) => /^\s+at /.test(line)).join('\n')
}

process.exitCode = await main()
