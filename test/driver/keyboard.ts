import { execFileSync } from 'node:child_process'

/**
 * Presses a key on the display's real keyboard. Keys that Playwright sends go straight into a page and never pass the
 * app's own key handling or the system's shortcuts.
 * @param key an X key name such as `F12`
 */
export const pressKey = (display: string, key: string): void => {
  execFileSync('xdotool', ['key', '--clearmodifiers', key], { env: { ...process.env, DISPLAY: display } })
}
