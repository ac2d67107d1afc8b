/** The tallest section that stays on one page, in CSS pixels: 120 mm, half of what a page holds. */
const tallestKept = (120 * 96) / 25.4

/**
 * Marks the sections of a text that may run on over pages (`data-long`): kept together, they would leave a page half empty.
 * How tall they are is known only when every face is loaded.
 * @param page the laid-out element, as wide as it will be printed
 */
export const markLongSections = (page: HTMLElement): void => {
  for (const section of page.querySelectorAll('.prose > [data-section]')) {
    section.toggleAttribute('data-long', section.getBoundingClientRect().height > tallestKept)
  }
}
