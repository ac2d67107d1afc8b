import '../ui/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { deskState } from '../features/session/session.data'
import { takePackWordsFrom } from '../i18n/resources'
import { createI18n, deskNamespaces, showLanguage } from '../i18n/setup'
import { DeskApp } from './DeskApp'
import { createQueries } from './queries'
import { waymark } from './waymark'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')

takePackWordsFrom(waymark.words.ofPack)
const queries = createQueries()
// Asked before anything is drawn: one screen drawn once is there sooner than a 'loading' and then the screen.
// A refusal stays with the query, and the page says what it was.
const [i18n, state] = await Promise.all([
  createI18n('en', deskNamespaces),
  queries.query(deskState).catch(() => undefined),
])
const only = state?.state === 'locked' && state.users.length === 1 ? state.users[0] : undefined
if (only) await showLanguage(i18n, only.language)

createRoot(root).render(
  <QueryClientProvider client={queries}>
    <I18nextProvider i18n={i18n}>
      <DeskApp />
    </I18nextProvider>
  </QueryClientProvider>,
)
