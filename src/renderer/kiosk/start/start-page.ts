import { directionOf, invitationIn, ownName, type MigrantLanguage } from '@shared/languages'
import './letters.css'
import styles from './start-page.module.css'

/** The page for whoever comes next. */
export interface StartPage {
  /** Where what is not for visitors has its place, in a corner. */
  readonly corner: HTMLElement
  /** Resolves when the fonts of `letters.css` can be drawn with. Never rejects. */
  readonly lettersRead: () => Promise<unknown>
  /** Draws a tile for every language, in this order. */
  readonly draw: (languages: readonly MigrantLanguage[]) => void
  readonly show: () => void
  readonly hide: () => void
  /** Says who hears of the language that somebody touches. One that was touched before anybody listened is told at once. */
  readonly listen: (onChoose: (language: MigrantLanguage) => void) => void
}

/**
 * The start page of the kiosk: every language by its own name, in its own script. Drawn without React, so that nothing has
 * to be read before it stands (docs/adr/0015-start-page-without-react.md). Its direction does not follow the last visitor's.
 * @param page the `main` of the kiosk's page, with a title for those who listen and a list
 */
export const startPageIn = (page: HTMLElement): StartPage => {
  const title = page.querySelector('h1')
  const list = page.querySelector('ul')
  const corner = page.querySelector('div')
  if (!title || !list || !corner) throw new Error('the page has no place for the languages')
  page.classList.add(styles.page ?? '')
  list.classList.add(styles.languages ?? '')
  // For those who listen: on the screen every language asks for itself.
  title.textContent = invitationIn('en')
  let touched: MigrantLanguage | null = null
  let tell = (language: MigrantLanguage): void => {
    touched = language
  }
  const draw = (languages: readonly MigrantLanguage[]): void => {
    list.replaceChildren(...languages.map((language) => tileOf(language, () => tell(language))))
  }
  return {
    corner,
    lettersRead: () =>
      Promise.allSettled([...document.fonts].flatMap((face) => (face.family.includes('Start ') ? face.load() : []))),
    draw,
    show() {
      page.hidden = false
      // It is read out, and the keyboard starts there.
      title.focus({ preventScroll: true })
    },
    hide() {
      page.hidden = true
    },
    listen(onChoose) {
      tell = onChoose
      if (touched !== null) onChoose(touched)
      touched = null
    },
  }
}

const tileOf = (language: MigrantLanguage, onTouch: () => void): HTMLLIElement => {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = styles.language ?? ''
  button.lang = language
  button.dir = directionOf(language)
  button.append(words(styles.name, ownName(language)), words(styles.sentence, invitationIn(language)))
  button.addEventListener('click', onTouch)
  const place = document.createElement('li')
  place.className = styles.place ?? ''
  place.append(button)
  return place
}

const words = (className: string | undefined, text: string): HTMLSpanElement => {
  const span = document.createElement('span')
  span.className = className ?? ''
  span.textContent = text
  return span
}
