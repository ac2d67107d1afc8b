import { execFile } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { z } from 'zod'
import { migrantLanguage } from '@shared/language-schemas'
import { englishName } from '@shared/languages'
import { titleOf } from '../../test/driver/words'
import type { Figure, Measurement } from '../figure'
import { electronRuntime, sandboxSwitches } from '../runtime'
import { spreadOf } from '../statistics'

const milliseconds = z.array(z.number().positive()).min(1)
const answer = z.array(
  z.object({
    id: z.string(),
    language: migrantLanguage,
    pages: z.number(),
    ours: milliseconds,
    loaded: milliseconds,
    printed: milliseconds,
  }),
)

const longestRun = 5 * 60_000

/**
 * Puts a program together that has the app's own press and paper window in it, but no desk around them.
 * @param folder of the program: with `out` and `resources` where the app has them
 */
const makeProgram = async (folder: string): Promise<void> => {
  const root = process.cwd()
  mkdirSync(folder)
  for (const name of ['out', 'resources']) symlinkSync(join(root, name), join(folder, name), 'junction')
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'waymark-bench', main: 'main.cjs' }))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'src/shared'), '@main': join(root, 'src/main') } },
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'bench/paper/program.ts'),
      target: 'node18',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'main.cjs' } },
    },
  })
}

const figuresOf = ({ id, language, pages, ours, loaded, printed }: z.infer<typeof answer>[number]): Figure[] => {
  const title = `“${titleOf(id, 'en')}” to PDF: ${pages} pages, ${englishName(language)}`
  return [
    {
      title,
      unit: 'ms',
      reference: 'Chromium loading and printing the same HTML',
      measured: { ours: spreadOf(ours), theirs: spreadOf(loaded) },
      goal: { atMost: 400 },
    },
    {
      title,
      unit: 'ms',
      reference: 'Chromium printing it again, already laid out',
      measured: { ours: spreadOf(ours), theirs: spreadOf(printed) },
      goal: null,
    },
  ]
}

/** Handouts through the press, warm: what the counsellor waits for between 'print' and the preview. */
export const paper: Measurement = {
  name: 'paper',
  run: async ({ rounds, folder }) => {
    const program = join(folder, 'program')
    await makeProgram(program)
    const { stdout } = await promisify(execFile)(
      electronRuntime().path,
      [program, ...sandboxSwitches(), `--user-data-dir=${join(folder, 'profile')}`, `--rounds=${rounds}`],
      { timeout: longestRun, maxBuffer: 1 << 20 },
    )
    return answer.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).flatMap(figuresOf)
  },
}
