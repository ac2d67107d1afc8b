/** One step of the demo, as the summary lists it. */
export interface Step {
  readonly step: number
  readonly title: string
  readonly ms: number
}

/** Runs and times steps, and prints one line for each. */
export interface Progress {
  readonly steps: readonly Step[]
  /** @param title in words, e.g. `ur: consent read out and recorded` @param run what is done; its result is handed on */
  readonly step: <T>(title: string, run: () => Promise<T> | T) => Promise<T>
  /** The step that did not end, for the sentence about a failure; null when all did. */
  readonly unfinished: () => string | null
}

/** @param print takes a line without its end */
export const createProgress = (print: (line: string) => void): Progress => {
  const steps: Step[] = []
  const begun = performance.now()
  let running: string | null = null
  return {
    steps,
    unfinished: () => running,
    async step(title, run) {
      running = title
      const start = performance.now()
      const result = await run()
      const ms = Math.round(performance.now() - start)
      running = null
      steps.push({ step: steps.length + 1, title, ms })
      print(`[${String(steps.length).padStart(3)}] ${clock(performance.now() - begun)}  ${title}  (${inSeconds(ms)})`)
      return result
    },
  }
}

const clock = (ms: number): string => {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

const inSeconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`
