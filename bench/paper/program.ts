import { app } from 'electron'
import { silenceChromium } from '@main/app/no-network'
import { paperHost } from '@main/app/paper-host'
import { contentFolder } from '@main/app/places'
import { registerScheme } from '@main/app/protocol'
import { createMaterialsReader } from '@main/features/materials/materials.reader'
import { createPaperPress, type PaperHost } from '@main/printing/paper/press'
import { inTurns, timed } from '../statistics'
import { bareChromium, copyOfPaper } from './bare-chromium'

/* Runs in Electron, started by figures/paper.ts: measures the press and a bare window in turns and prints the samples. */

silenceChromium(app)
app.commandLine.appendSwitch('allow-file-access-from-files') // so that the bare page may read its fonts
registerScheme()

const rounds = Number(app.commandLine.getSwitchValue('rounds'))

/** The app's paper window, from which the first page that is printed is copied as plain HTML. */
const hostThatCopies = (keep: (html: string) => void): PaperHost => {
  const host = paperHost()
  return {
    open: async (handlers) => {
      const page = await host.open(handlers)
      let isFirst = true
      return {
        ...page,
        printToPDF: async (options) => {
          if (isFirst) keep(await copyOfPaper())
          isFirst = false
          return page.printToPDF(options)
        },
      }
    },
  }
}

const measure = async () => {
  let html = ''
  const press = createPaperPress(hostThatCopies((copy) => (html = copy)))
  const material = await createMaterialsReader(contentFolder()).read('handout/rights', 'ur')
  const print = () => press.render({ kind: 'material', language: 'ur', material })
  const { pages } = await print()
  const bare = await bareChromium(html)
  const samples = await inTurns(rounds, {
    ours: () => timed(print),
    loaded: () => timed(bare.loadAndPrint),
    printed: () => timed(bare.print),
  })
  if ((await bare.pages()) !== pages) throw new Error('the bare window did not print the same pages')
  return { pages, ...samples }
}

app.on('window-all-closed', () => undefined)
app
  .whenReady()
  .then(measure)
  .then((samples) => process.stdout.write(`${JSON.stringify(samples)}\n`, () => app.exit(0)))
  .catch((error: unknown) => {
    console.error(error)
    app.exit(1)
  })
