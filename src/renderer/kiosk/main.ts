import '../ui/base.css'
import './kiosk.css'
import { migrantLanguages, takeAddedLanguages } from '@shared/languages'
import { styleScripts } from '../i18n/scripts'
import { startPageIn } from './start/start-page'
import { waymark } from './waymark'

const start = document.getElementById('start')
const root = document.getElementById('root')
if (!start || !root) throw new Error('the page has no place for what it shows')

// A long press or a drag would offer what a visitor has no use for, and what the next one must not meet. Pasting least of
// all: what one visitor marked in a complaint, the next one's middle mouse button would write into theirs.
for (const gesture of ['contextmenu', 'dragstart', 'drop', 'paste'] as const) {
  document.addEventListener(gesture, (event) => event.preventDefault())
}

const startPage = startPageIn(start)

/** The site's languages first. Where main does not answer, the built-in ones are there all the same. */
const draw = async (): Promise<void> => {
  const [view, words] = await Promise.all([
    waymark.kiosk.view(),
    waymark.words.ofPack({ language: 'en', namespaces: [] }),
  ])
  takeAddedLanguages(words.ok ? words.value.languages : {})
  styleScripts()
  startPage.draw(view.ok ? view.value.languages : migrantLanguages())
}

// With their letters, or the first picture would be one of empty tiles.
await Promise.all([draw(), startPage.lettersRead()])
startPage.show()
waymark.listen((event) => {
  if (event.kind === 'changed') void draw()
})

/** Milliseconds that the start page has for itself. Nobody finds their language sooner, and a touch is remembered. */
const alone = 150

// Everything behind the start page is read when it stands.
requestAnimationFrame(() => {
  setTimeout(() => void import('./visits').then(({ takeVisits }) => takeVisits(startPage, root)), alone)
})
