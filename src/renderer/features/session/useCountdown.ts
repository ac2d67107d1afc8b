import { useEffect, useState } from 'react'

/**
 * Counts seconds down to zero.
 * @param seconds where to start
 * @param restartOn counting starts anew whenever this changes
 */
export const useCountdown = (seconds: number, restartOn: unknown): number => {
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const end = performance.now() + seconds * 1000
    const tick = (): void => setLeft(Math.max(0, Math.ceil((end - performance.now()) / 1000)))
    tick()
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [seconds, restartOn])
  return left
}
