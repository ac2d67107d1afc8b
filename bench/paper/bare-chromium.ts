import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFDocument } from '@cantoo/pdf-lib'
import { app, BrowserWindow, webContents, type PrintToPDFOptions } from 'electron'

/** What the press asks of Chromium, too. */
const pdfOptions: PrintToPDFOptions = { pageSize: 'A4', preferCSSPageSize: true, printBackground: false }

/** Runs in the page: the families that are loaded once it is laid out. */
const loadedFonts = `document.fonts.ready.then((fonts) =>
  [...fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family).join())`

/** A window with nothing of the app in it. */
export interface BareChromium {
  readonly loadAndPrint: () => Promise<void>
  readonly print: () => Promise<void>
  /** Number of pages that it prints. */
  readonly pages: () => Promise<number>
  readonly close: () => void
}

/**
 * The page that stands in the paper window at this moment, as HTML without scripts and with its style sheets inside.
 * @throws Error when there is no paper window
 */
export const copyOfPaper = async (): Promise<string> => {
  const paper = webContents.getAllWebContents().find((contents) => contents.getURL().startsWith('app://paper/'))
  if (paper === undefined) throw new Error('there is no paper window')
  const html = (await paper.executeJavaScript('document.documentElement.outerHTML')) as string
  // Sheets that a script made stand in no element.
  const made = (await paper.executeJavaScript(
    `[...document.adoptedStyleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\\n')`,
  )) as string
  return `<!doctype html>${html.replace('</head>', () => `<style>${made}</style></head>`)}`
    .replace(/<script[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link[^>]*rel="modulepreload"[^>]*>/g, '')
    .replace(/<link[^>]*href="([^"]+\.css)"[^>]*>/g, (_link, href: string) => `<style>${styleSheet(href)}</style>`)
}

/** Fonts are named relative to the style sheet; on the page they need their whole address. */
const styleSheet = (href: string): string => {
  const folder = join(app.getAppPath(), 'out/renderer/assets')
  const css = readFileSync(join(folder, href.split('/').at(-1) ?? ''), 'utf8')
  return css.replace(/url\(["']?[^"')]*?([\w.-]+\.woff2)["']?\)/g, (_url, name: string) => {
    return `url(${pathToFileURL(join(folder, name)).href})`
  })
}

/**
 * @param html a page that names its fonts by their whole address
 * @param font part of the name of one that the page cannot do without
 */
export const bareChromium = async (html: string, font: string): Promise<BareChromium> => {
  const file = join(app.getPath('userData'), 'page.html')
  writeFileSync(file, html)
  const window = new BrowserWindow({
    show: false,
    width: 794,
    height: 1123,
    webPreferences: { sandbox: true, backgroundThrottling: false },
  })
  const load = async (): Promise<void> => {
    await window.loadFile(file)
    const loaded: unknown = await window.webContents.executeJavaScript(loadedFonts)
    // Without its fonts the page would be printed in whatever the machine has, and a comparison would mean nothing.
    if (!String(loaded).includes(font)) throw new Error(`the bare window has no ${font}, only: ${String(loaded)}`)
  }
  const pdf = (): Promise<Buffer> => window.webContents.printToPDF(pdfOptions)
  await load()
  return {
    loadAndPrint: async () => {
      await load()
      await pdf()
    },
    print: async () => {
      await pdf()
    },
    close: () => window.destroy(),
    pages: async () => (await PDFDocument.load(await pdf())).getPageCount(),
  }
}
