import { createRoot } from 'react-dom/client'
import { createI18n } from '../i18n/setup'
import { WaymarkProvider } from '../ui/WaymarkProvider'
import { takePackWordsFrom } from '../i18n/resources'
import { FacingApp } from './FacingApp'
import './facing.css'
import { waymark } from './waymark'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')

takePackWordsFrom(waymark.words.ofPack)
const i18n = await createI18n('en', ['facing', 'grid', 'documents', 'materials'])

createRoot(root).render(
  <WaymarkProvider i18n={i18n}>
    <FacingApp />
  </WaymarkProvider>,
)
