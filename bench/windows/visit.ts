import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'
import { electronRuntime, sandboxSwitches } from '../runtime'
import { end, gone } from './child'
import type { Startable } from './start'

/** How long a step may take, in milliseconds, before it counts as failed: the first one waits for the window, too. */
const stepLimit = 30_000

/** Two windows on one screen: the one below would stop to paint. */
const paintsWhenCovered = '--disable-backgrounding-occluded-windows'

/** One click, and the page that it leads to. */
export interface Step {
  /** The first button that has these words, among those that a CSS selector gives. */
  readonly press: { readonly among: string; readonly words: string }
  /** The page is there when its title has these words and what the selector names is shown. */
  readonly next: { readonly title: string; readonly shows: string }
}

const pageCopy = z.object({
  /** The page's outermost element, without what is in it. */
  root: z.string(),
  head: z.string(),
  body: z.string(),
  /** CSS pixels of what `shows` named. */
  height: z.number().positive(),
})
/** A page as it was painted, as HTML. */
export type PageCopy = z.infer<typeof pageCopy>

const answer = z.object({ milliseconds: z.number().positive(), page: pageCopy })
/** What a step came to: milliseconds from the click until the next page was painted, and that page. */
export type Taken = z.infer<typeof answer>

/** A program that is running and can be visited. */
export interface Visited {
  /** Takes the steps one after the other. @throws Error when a step leads nowhere */
  readonly visit: (steps: readonly Step[]) => Promise<readonly Taken[]>
  readonly end: () => Promise<void>
}

/** Starts a program in the runtime and leaves it running. The caller ends it. */
export const startVisited = ({ target, profile, switches = [] }: Startable): Visited => {
  const probe = join(process.cwd(), 'bench/windows/visit.cjs')
  const all = [...sandboxSwitches(), `--user-data-dir=${profile}`, paintsWhenCovered, ...switches]
  const child = spawn(electronRuntime().path, ['--require', probe, target, ...all], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const take = async (step: Step): Promise<Taken> => {
    const over = new AbortController()
    const signal = AbortSignal.any([AbortSignal.timeout(stepLimit), over.signal])
    const heard = once(child, 'message', { signal }) as Promise<[unknown]>
    const answered = Promise.race([heard, gone(child, signal)])
    child.send(step)
    try {
      const [message] = await answered
      return answer.parse(message)
    } catch (cause) {
      throw new Error(`“${step.press.words}” did not lead to “${step.next.title}”`, { cause })
    } finally {
      over.abort() // takes the listeners off the child
    }
  }
  return {
    visit: async (steps) => {
      const taken: Taken[] = []
      for (const step of steps) taken.push(await take(step))
      return taken
    },
    end: () => end(child),
  }
}
