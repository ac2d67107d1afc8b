const pixelsPerMillimetre = 96 / 25.4
/** The tallest section that stays on one page: taller ones could leave a page half empty. */
const tallestKept = 120 * pixelsPerMillimetre

/** A piece of a document from its top to the top of the next one. */
export interface Block {
  readonly height: number
  /** Stands on one page. */
  readonly kept: boolean
}

const pagesOf = (blocks: readonly Block[], page: number): number => {
  let pages = 1
  let used = 0
  for (const { height, kept } of blocks) {
    if (kept && used > 0 && used + height > page) {
      pages += 1
      used = 0
    }
    used += height
    while (used > page) {
      pages += 1
      used -= page
    }
  }
  return pages
}

/**
 * Decides what stays on one page: as much as possible, without a single page more than the text takes when everything runs
 * on. The tallest pieces are given up first.
 * @param blocks in their order; those that are not `kept` run on anyway
 * @param page the room on a page, in the unit of the heights
 */
export const keptTogether = (blocks: readonly Block[], page: number): readonly Block[] => {
  const runningOn = blocks.map((block) => ({ ...block, kept: false }))
  const fewest = pagesOf(runningOn, page)
  let result = blocks
  while (pagesOf(result, page) > fewest) {
    const tallest = Math.max(...result.map(({ height, kept }) => (kept ? height : 0)))
    result = result.map((block) => (block.height === tallest ? { ...block, kept: false } : block))
  }
  return result
}

/**
 * Marks the sections of a text that may run on over pages (`data-runs-on`). How tall they are is known only when every face
 * is loaded.
 * @param sheet the laid-out element, as wide as it will be printed
 */
export const markSections = (sheet: HTMLElement): void => {
  const elements = Array.from(sheet.querySelectorAll('article > :not(.prose), article > .prose > *'))
  const tops = elements.map((element) => element.getBoundingClientRect().top)
  const blocks = elements.map((element, index): Block => {
    const { top, bottom, height } = element.getBoundingClientRect()
    const kept = element.hasAttribute('data-section') && height <= tallestKept
    return { height: (tops[index + 1] ?? bottom) - top, kept }
  })
  const kept = keptTogether(blocks, roomOnPage())
  elements.forEach((element, index) => {
    if (element.hasAttribute('data-section')) element.toggleAttribute('data-runs-on', kept[index]?.kept !== true)
  })
}

/** Room for text on a page in CSS pixels, as the style sheet says it in millimetres. */
const roomOnPage = (): number =>
  parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--sheet-height')) * pixelsPerMillimetre
