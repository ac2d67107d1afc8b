import { expect, type Locator, type Page } from '@playwright/test'

/** More stops than any page has; beyond them the focus walks in circles past what is looked for. */
const mostStops = 80

/** Presses Tab until something has the focus. @throws when the keyboard does not get there */
export const tabTo = async (page: Page, target: Locator, what: string): Promise<void> => {
  await expect(target, what).toBeVisible()
  for (let stop = 0; stop < mostStops; stop += 1) {
    if ((await target.and(page.locator(':focus')).count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${what}`)
}

/** Goes to a button with the keyboard and presses it. */
export const pressByKeyboard = async (page: Page, name: string, within: Page | Locator = page): Promise<void> => {
  await tabTo(page, within.getByRole('button', { name, exact: true }).first(), `the button ${name}`)
  await page.keyboard.press('Enter')
}

/** Chooses an option of a select with the arrow keys, as somebody does who cannot use a mouse. */
export const chooseByKeyboard = async (page: Page, field: Locator, option: string): Promise<void> => {
  await tabTo(page, field, `the field for ${option}`)
  if ((await field.and(page.locator('select')).count()) > 0) {
    for (let step = 0; step < mostStops; step += 1) {
      if ((await field.locator('option:checked').textContent())?.startsWith(option) === true) return
      await page.keyboard.press('ArrowDown')
    }
    throw new Error(`the arrow keys do not reach ${option}`)
  }
  await page.keyboard.press('ArrowDown')
  const wanted = page.getByRole('option', { name: option }).first()
  await expect(wanted).toBeVisible()
  for (let step = 0; step < mostStops; step += 1) {
    if ((await wanted.getAttribute('data-combobox-selected')) !== null) return page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`the arrow keys do not reach ${option}`)
}

/** Around the focused element, in CSS pixels: what shows the focus may stand beside it. */
const margin = 12

/**
 * Walks through a page with Tab and compares each stop with how it looks without the focus.
 * @returns the stops that look the same, and how many there were in all
 */
export const unseenFocus = async (
  page: Page,
): Promise<{ readonly stops: number; readonly unseen: readonly string[] }> => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate('document.activeElement?.blur()')
  const seen = new Set<string>()
  const unseen: string[] = []
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate<{ name: string; box: Box } | null>(focusedElement)
    if (focused === null || seen.has(focused.name)) break
    seen.add(focused.name)
    const look = (): Promise<Buffer> => page.screenshot({ clip: focused.box, animations: 'disabled' })
    const withFocus = await look()
    await page.evaluate('document.activeElement.blur()')
    if (withFocus.equals(await look())) unseen.push(focused.name)
  }
  return { stops: seen.size, unseen }
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A radio button or switch that nobody sees has its label's place. */
const focusedElement = `(() => {
  const element = document.activeElement
  if (element === null || element === document.body) return null
  const { left, top, right, bottom } = (element.closest('label') ?? element.labels?.[0] ?? element).getBoundingClientRect()
  const [x, y] = [Math.max(0, left - ${String(margin)}), Math.max(0, top - ${String(margin)})]
  const place = element.tagName + ' ' + [...document.querySelectorAll('*')].indexOf(element)
  return {
    name: place + ' ' + (element.getAttribute('aria-label') ?? element.textContent.trim()).slice(0, 40),
    box: {
      x, y,
      width: Math.max(1, Math.min(innerWidth, right + ${String(margin)}) - x),
      height: Math.max(1, Math.min(innerHeight, bottom + ${String(margin)}) - y),
    },
  }
})()`

/** Smallest side of what a finger can hit, in CSS pixels. */
const fingerSize = 44

/** What can be pressed on a page and is too small for a finger; hidden inputs count with their label. */
export const smallTargets = (page: Page): Promise<{ readonly targets: number; readonly small: readonly string[] }> =>
  page.evaluate(`(() => {
    const all = [...document.querySelectorAll('button, a[href], input, select, textarea, summary, [role=button], [role=tab]')]
      .filter((element) => element.checkVisibility?.() !== false && !element.disabled && element.getAttribute('aria-hidden') === null)
    const place = (element) => (element.closest('label') ?? element).getBoundingClientRect()
    return {
      targets: all.length,
      small: all
        .filter((element) => place(element).width < ${String(fingerSize)} || place(element).height < ${String(fingerSize)})
        .map((element) => element.outerHTML.slice(0, 120)),
    }
  })()`)
