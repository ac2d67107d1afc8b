/** Seconds of warning before the desk locks itself. */
export const warningSeconds = 20

/** Clock and timers, so that tests can turn them. */
export interface Clock {
  readonly now: () => number
  readonly every: (milliseconds: number, work: () => void) => () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  every: (milliseconds, work) => {
    const timer = setInterval(work, milliseconds)
    return () => clearInterval(timer)
  },
}

export interface IdleWatch {
  /** Somebody did something at the desk or at the facing display. */
  touch(): void
  stop(): void
}

/**
 * Watches for stillness.
 * @param idleSeconds stillness after which `lock` is called once
 * @param warn called each second of the last `warningSeconds` (at most half of the idle time), and with null when
 *   somebody came back
 */
export const watchIdle = (
  idleSeconds: number,
  { warn, lock }: { readonly warn: (seconds: number | null) => void; readonly lock: () => void },
  clock: Clock = systemClock,
): IdleWatch => {
  let last = clock.now()
  let warned = false
  const warnAt = Math.min(warningSeconds, idleSeconds / 2)
  const stop = clock.every(1000, () => {
    const now = clock.now()
    if (now < last) last = now // a clock that was set back must not put the lock off by as much
    const left = Math.ceil(idleSeconds - (now - last) / 1000)
    if (left <= 0) {
      stop()
      lock()
    } else if (left <= warnAt) {
      warned = true
      warn(left)
    }
  })
  return {
    touch: () => {
      last = clock.now()
      if (warned) warn(null)
      warned = false
    },
    stop,
  }
}
