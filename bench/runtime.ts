import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const runtime = z.object({ path: z.string(), version: z.string() })

/** The Electron runtime that the set-up prepared: its executable and its version. @throws when there is none */
export const electronRuntime = (): z.infer<typeof runtime> =>
  runtime.parse(JSON.parse(readFileSync(join(process.cwd(), '.runtime/electron.json'), 'utf8')))

/** The switches that Chromium needs for root, for whom it has no sandbox. */
export const sandboxSwitches = (): readonly string[] =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
