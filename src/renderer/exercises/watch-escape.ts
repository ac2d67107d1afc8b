/**
 * Hears the Escape key before anybody else does, until the returned function is called: a dialog around the exercise
 * would close on the same key.
 * @param target the window
 */
export const watchEscape = (target: EventTarget, onEscape: () => void): (() => void) => {
  const onKey = (event: Event): void => {
    if (!('key' in event) || event.key !== 'Escape') return
    event.preventDefault()
    event.stopImmediatePropagation()
    onEscape()
  }
  target.addEventListener('keydown', onKey, { capture: true })
  return () => target.removeEventListener('keydown', onKey, { capture: true })
}
