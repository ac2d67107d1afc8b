import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { deskState } from '../features/session/session.data'
import { createI18n, deskNamespaces } from '../i18n/setup'
import { WaymarkProvider } from '../ui/WaymarkProvider'
import { DeskApp } from './DeskApp'
import { createQueries } from './queries'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')

const queries = createQueries()
// Asked before anything is drawn: one screen drawn once is there sooner than a 'loading' and then the screen.
// A refusal stays with the query, and the page says what it was.
const [i18n] = await Promise.all([createI18n('en', deskNamespaces), queries.query(deskState).catch(() => undefined)])

createRoot(root).render(
  <QueryClientProvider client={queries}>
    <WaymarkProvider i18n={i18n}>
      <DeskApp />
    </WaymarkProvider>
  </QueryClientProvider>,
)
