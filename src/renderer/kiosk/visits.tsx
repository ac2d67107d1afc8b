import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { takePackWordsFrom } from '../i18n/resources'
import { createI18n, renewWords } from '../i18n/setup'
import { WaymarkProvider } from '../ui/WaymarkProvider'
import { createQueries } from './kiosk.data'
import { KioskApp } from './KioskApp'
import type { StartPage } from './start/start-page'
import { waymark } from './waymark'

/**
 * Begins a visit whenever somebody touches a language, also when they did so before this was read.
 * @param root where pages of a visit are drawn, beside the start page
 */
export const takeVisits = async (startPage: StartPage, root: HTMLElement): Promise<void> => {
  takePackWordsFrom(waymark.words.ofPack)
  const i18n = await createI18n('en', ['kiosk', 'documents', 'feedback', 'materials', 'grid', 'exercises'])

  /** Reads the words of another content pack, and draws with them. */
  const readAnew = async (): Promise<void> => {
    await renewWords(i18n)
    i18n.emit('languageChanged', i18n.language)
  }
  waymark.listen((event) => {
    if (event.kind === 'changed' && event.topic === 'contentPacks') void readAnew()
  })

  createRoot(root).render(
    <QueryClientProvider client={createQueries()}>
      <WaymarkProvider i18n={i18n}>
        <KioskApp startPage={startPage} />
      </WaymarkProvider>
    </QueryClientProvider>,
  )
}
