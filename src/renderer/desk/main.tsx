import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { createI18n, deskNamespaces } from '../i18n/setup'
import { WaymarkProvider } from '../ui/WaymarkProvider'
import { DeskApp } from './DeskApp'
import { createQueries } from './queries'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')

const i18n = await createI18n('en', deskNamespaces)

createRoot(root).render(
  <QueryClientProvider client={createQueries()}>
    <WaymarkProvider i18n={i18n}>
      <DeskApp />
    </WaymarkProvider>
  </QueryClientProvider>,
)
