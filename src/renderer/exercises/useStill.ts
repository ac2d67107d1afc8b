import { useState, useSyncExternalStore } from 'react'

const query = '(prefers-reduced-motion: reduce)'

const follow = (onChange: () => void): (() => void) => {
  const media = window.matchMedia(query)
  media.addEventListener('change', onChange)
  return () => media.removeEventListener('change', onChange)
}

/** Is nothing to move? As the machine is set, until the person chooses. */
export const useStill = (): readonly [boolean, (still: boolean) => void] => {
  const wanted = useSyncExternalStore(
    follow,
    () => window.matchMedia(query).matches,
    () => false,
  )
  const [chosen, choose] = useState<boolean | null>(null)
  return [chosen ?? wanted, choose]
}
