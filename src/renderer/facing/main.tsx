import { createRoot } from 'react-dom/client'
import { createI18n } from '../i18n/setup'
import { WaymarkProvider } from '../ui/WaymarkProvider'
import { FacingApp } from './FacingApp'
import './facing.css'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')

const i18n = await createI18n('en', ['facing', 'grid', 'documents', 'materials'])

createRoot(root).render(
  <WaymarkProvider i18n={i18n}>
    <FacingApp />
  </WaymarkProvider>,
)
