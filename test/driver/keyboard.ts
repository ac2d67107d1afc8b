import { execFileSync } from 'node:child_process'

const xdotool = (display: string, ...args: readonly string[]): string =>
  execFileSync('xdotool', args, { env: { ...process.env, DISPLAY: display }, encoding: 'utf8', timeout: 10_000 }).trim()

/** The display that the tests were started on. @throws when there is none */
export const testDisplay = (): string => {
  const display = process.env.DISPLAY
  if (display === undefined || display === '') throw new Error('these tests need a display: DISPLAY is not set')
  return display
}

/**
 * Presses a key on the display's real keyboard: it goes to the window that has the focus, or to whoever holds the key
 * globally. Keys that Playwright sends go straight into a page and never pass the app's own key handling or the system's
 * shortcuts.
 * @param key an X key name such as `F12`
 */
export const pressKey = (display: string, key: string): void => {
  xdotool(display, 'key', '--clearmodifiers', key)
}

/** Types into whatever has the focus, as `pressKey` does. */
export const typeKeys = (display: string, text: string): void => {
  xdotool(display, 'type', '--delay', '20', text)
}

/** Gives the focus to the window with this title, and waits until it has it. @throws when there is none */
export const focusWindow = (display: string, title: string): void => {
  const [found] = xdotool(display, 'search', '--onlyvisible', '--name', title).split('\n')
  if (found === undefined || found === '') throw new Error(`no window is called ${title}`)
  xdotool(display, 'windowfocus', '--sync', found)
}

/** Title of the window that has the focus. */
export const focusedWindow = (display: string): string => xdotool(display, 'getwindowfocus', 'getwindowname')
