import { app } from 'electron'
import type { MaterialId } from '@shared/features/materials/materials.contract'
import type { MigrantLanguage } from '@shared/languages'
import { silenceChromium } from '@main/app/no-network'
import { paperHost } from '@main/app/paper-host'
import { contentFolders } from '@main/app/places'
import { registerScheme } from '@main/app/protocol'
import { createMaterialsReader } from '@main/features/materials/materials.reader'
import { wordsHandlers } from '@main/features/words/words.handlers'
import { createPaperPress, type PaperHost } from '@main/printing/paper/press'
import { fictionalContacts } from '../fictional-contacts'
import { inTurns, timed } from '../statistics'
import { bareChromium, copyOfPaper } from './bare-chromium'

/* Runs in Electron, started by figures/paper.ts: measures the press and a bare window in turns and prints the samples. */

silenceChromium(app)
app.commandLine.appendSwitch('allow-file-access-from-files') // so that the bare page may read its fonts
registerScheme()

const rounds = Number(app.commandLine.getSwitchValue('rounds'))

interface Handout {
  readonly id: MaterialId
  readonly language: MigrantLanguage
  /** Part of the name of the font without which the page would be another one. */
  readonly font: string
}

const handouts: readonly Handout[] = [
  { id: 'handout/rights', language: 'ur', font: 'Nastaliq' },
  { id: 'handout/airport', language: 'ur', font: 'Nastaliq' },
  { id: 'handout/airport', language: 'fr', font: 'Noto Sans' },
]

/** The app's paper window, from which a page is copied as plain HTML whenever somebody wants one before it is printed. */
const hostThatCopies = (wantsCopy: () => ((html: string) => void) | null): PaperHost => {
  const host = paperHost(wordsHandlers(() => null))
  return {
    open: async (handlers) => {
      const page = await host.open(handlers)
      return {
        ...page,
        printToPDF: async (options) => {
          wantsCopy()?.(await copyOfPaper())
          return page.printToPDF(options)
        },
      }
    },
  }
}

const materials = createMaterialsReader({ folders: () => contentFolders(null), reviews: () => [] })

let keep: ((html: string) => void) | null = null
const press = createPaperPress(hostThatCopies(() => keep))

const measure = async ({ id, language, font }: Handout) => {
  let html = ''
  keep = (copy) => {
    html = copy
    keep = null // the running lines are printed after the pages, and are not wanted
  }
  const material = await materials.read(id, language)
  const print = () => press.render({ kind: 'material', language, material, contacts: fictionalContacts, large: false })
  const { pages } = await print()
  const bare = await bareChromium(html, font)
  const samples = await inTurns(rounds, {
    ours: () => timed(print),
    loaded: () => timed(bare.loadAndPrint),
    printed: () => timed(bare.print),
  })
  if ((await bare.pages()) !== pages) throw new Error(`the bare window did not print the same pages of ${id}`)
  bare.close()
  return { id, language, pages, ...samples }
}

const measureAll = async () => {
  const measured = []
  for (const handout of handouts) measured.push(await measure(handout))
  return measured
}

app.on('window-all-closed', () => undefined)
app
  .whenReady()
  .then(measureAll)
  .then((samples) => process.stdout.write(`${JSON.stringify(samples)}\n`, () => app.exit(0)))
  .catch((error: unknown) => {
    console.error(error)
    app.exit(1)
  })
