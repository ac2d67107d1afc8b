import '../ui/fonts.css'
import './styles/paper.css'
import './styles/running-lines.css'
import './styles/prose.css'
import './styles/forms.css'
import './styles/grid.css'
import './styles/blank-grid.css'
import './styles/recovery.css'
import { takePackWordsFrom } from '../i18n/resources'
import { serveJobs } from './jobs'
import { createSheet } from './sheet'
import type { PaperApi } from './waymark'

declare global {
  interface Window {
    readonly waymark: PaperApi
  }
}

const place = document.getElementById('sheet')
if (place === null) throw new Error('the page has no place for a sheet')

takePackWordsFrom(window.waymark.words.ofPack)
void serveJobs(window.waymark.paper, createSheet(place))
