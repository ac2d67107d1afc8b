import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { takePackWordsFrom } from '../i18n/resources'
import { createI18n, renewWords } from '../i18n/setup'
import { WaymarkProvider } from '../ui/WaymarkProvider'
import './kiosk.css'
import { KioskApp } from './KioskApp'
import { createQueries } from './kiosk.data'
import { readInvitations } from './own-words'
import { waymark } from './waymark'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')

// A long press or a drag would offer what a visitor has no use for, and what the next one must not meet. Pasting least of
// all: what one visitor marked in a complaint, the next one's middle mouse button would write into theirs.
for (const gesture of ['contextmenu', 'dragstart', 'drop', 'paste'] as const) {
  document.addEventListener(gesture, (event) => event.preventDefault())
}

takePackWordsFrom(waymark.words.ofPack)
const i18n = await createI18n('en', ['kiosk', 'documents', 'feedback', 'materials', 'grid', 'exercises'])
await readInvitations()

/** Reads the words of another content pack, and draws with them. */
const readAnew = async (): Promise<void> => {
  await renewWords(i18n)
  await readInvitations()
  i18n.emit('languageChanged', i18n.language)
}
waymark.listen((event) => {
  if (event.kind === 'changed' && event.topic === 'contentPacks') void readAnew()
})

createRoot(root).render(
  <QueryClientProvider client={createQueries()}>
    <WaymarkProvider i18n={i18n}>
      <KioskApp />
    </WaymarkProvider>
  </QueryClientProvider>,
)
