import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { WaymarkError } from '@shared/result'
import type { PaperJob } from '@shared/features/paper/paper.contract'
import type { PaperDocument } from '@shared/features/paper/paper.documents'
import { defer } from './deferred'
import { createPaperPress, type PaperHandlers, type PaperHost } from './press'

const squaresPdf = async (pages: number): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create()
  for (let page = 0; page < pages; page++) pdf.addPage().drawSquare({ size: 10 })
  return pdf.save()
}

const recoverySheet = (siteName: string): PaperDocument => ({
  kind: 'recovery-sheet',
  language: 'en',
  siteName,
  madeAt: '2026-11-22T07:30:00Z',
  code: '000000-000000',
})

const nameOf = (job: PaperJob): string =>
  job.kind === 'running-lines'
    ? `${job.pages} sheets for ${job.lines.title}`
    : job.document.kind === 'recovery-sheet'
      ? job.document.siteName
      : job.document.kind

interface Behaviour {
  /** What the window does instead of laying a document out. */
  readonly fails?: (name: string) => boolean
  readonly hangs?: (name: string) => boolean
  /** Called while Chromium would be printing. */
  readonly whilePrinting?: (window: FakeWindow) => Promise<void> | void
  readonly pages?: number
}

/** Plays the paper window and Chromium: takes jobs as the real one does, prints pages with a square on them. */
interface FakeWindow {
  readonly events: string[]
  onPage: string | null
  crash: () => void
  closed: boolean
}

const playWindow = async (handlers: PaperHandlers, window: FakeWindow, behaviour: Behaviour): Promise<void> => {
  while (!window.closed) {
    const job = await handlers.next()
    const name = nameOf(job)
    if (behaviour.hangs?.(name)) return
    if (behaviour.fails?.(name)) {
      await handlers.failed({ id: job.id, message: 'no such thing' })
      continue
    }
    window.events.push(name)
    window.onPage = name
    const lines =
      job.kind === 'running-lines'
        ? null
        : { title: name, language: 'en' as const, version: '', review: '', caseNumber: null, date: '2026-11-22' }
    await handlers.ready({ id: job.id, lines })
    window.onPage = null
  }
}

const fakeHost = (behaviour: Behaviour = {}) => {
  const windows: FakeWindow[] = []
  const host: PaperHost = {
    open: (handlers) => {
      const gone = defer<null>()
      const window: FakeWindow = { events: [], onPage: null, closed: false, crash: () => gone.resolve(null) }
      windows.push(window)
      void playWindow(handlers, window, behaviour)
      return Promise.resolve({
        gone: gone.promise,
        close: () => {
          window.closed = true
          gone.resolve(null)
        },
        printToPDF: async () => {
          await behaviour.whilePrinting?.(window)
          const isSheets = window.onPage?.includes('sheets for') ?? false
          return squaresPdf(isSheets ? Number.parseInt(window.onPage ?? '', 10) : (behaviour.pages ?? 1))
        },
      })
    },
  }
  return { host, windows }
}

const failure = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'printed',
    (error: unknown) => error,
  )
const paperFailed: unknown = expect.objectContaining({ name: 'WaymarkError', code: 'paper.failed' })

describe('a document goes through the press', () => {
  test('its pages first, then as many sheets with head and foot as it has pages', async () => {
    const { host, windows } = fakeHost({ pages: 3 })
    const printed = await createPaperPress(host).render(recoverySheet('one'))
    expect(printed).toMatchObject({ pages: 3, title: 'one' })
    expect((await PDFDocument.load(printed.bytes)).getPageCount()).toBe(3)
    expect(windows.map((window) => window.events)).toEqual([['one', '3 sheets for one']])
  })

  test('the window keeps the pages while they are printed, and not longer', async () => {
    const seen: (string | null)[] = []
    const { host, windows } = fakeHost({ whilePrinting: (window) => void seen.push(window.onPage) })
    await createPaperPress(host).render(recoverySheet('one'))
    expect(seen).toEqual(['one', '1 sheets for one'])
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(windows[0]?.onPage).toBeNull()
  })

  test('several documents are printed one after the other in one window', async () => {
    const { host, windows } = fakeHost()
    const press = createPaperPress(host)
    await Promise.all(['a', 'b', 'c'].map((name) => press.render(recoverySheet(name))))
    expect(windows.map((window) => window.events.filter((event) => !event.includes('sheets')))).toEqual([
      ['a', 'b', 'c'],
    ])
  })

  test('warming up opens the window that the first document uses', async () => {
    const { host, windows } = fakeHost()
    const press = createPaperPress(host)
    await press.warmUp()
    expect(windows).toHaveLength(1)
    await press.render(recoverySheet('one'))
    expect(windows).toHaveLength(1)
  })

  test('a window that was loaded anew gets its job again', async () => {
    const { host } = fakeHost()
    const asked: PaperJob[] = []
    const again: PaperHost = {
      open: (handlers) =>
        host.open({
          ...handlers,
          next: async () => {
            const job = await handlers.next()
            if (job.kind === 'document') asked.push(job, await handlers.next())
            return job
          },
        }),
    }
    await createPaperPress(again).render(recoverySheet('one'))
    expect(asked).toHaveLength(2)
    expect(asked[0]).toBe(asked[1])
  })
})

describe('when something goes wrong', () => {
  test('a document that cannot be laid out fails alone, and the reason is reported', async () => {
    const { host, windows } = fakeHost({ fails: (name) => name === 'bad' })
    const problems: unknown[] = []
    const press = createPaperPress(host, { report: (problem) => problems.push(problem) })
    expect(await failure(press.render(recoverySheet('bad')))).toEqual(paperFailed)
    expect(problems).toEqual([new Error('no such thing')])
    expect((await press.render(recoverySheet('good'))).pages).toBe(1)
    expect(windows).toHaveLength(1)
  })

  test('a window that hangs is closed when the time is over, and the next document gets a new one', async () => {
    const { host, windows } = fakeHost({ hangs: (name) => name === 'slow' })
    const press = createPaperPress(host, { timeoutMs: 30 })
    expect(await failure(press.render(recoverySheet('slow')))).toEqual(paperFailed)
    expect(windows[0]?.closed).toBe(true)
    expect((await press.render(recoverySheet('next'))).pages).toBe(1)
    expect(windows).toHaveLength(2)
  })

  test('a crash while printing fails the document at once', async () => {
    const { host } = fakeHost({
      whilePrinting: (window) => {
        window.crash()
        return new Promise(() => undefined)
      },
    })
    expect(await failure(createPaperPress(host).render(recoverySheet('one')))).toEqual(paperFailed)
  })

  test('closing refuses what is printed and what waits, and empties the window', async () => {
    const printing = defer<null>()
    const { host, windows } = fakeHost({
      whilePrinting: () => {
        printing.resolve(null)
        return new Promise((resolve) => setTimeout(resolve, 5))
      },
    })
    const press = createPaperPress(host)
    const attempts = ['printing', 'waiting'].map((name) => failure(press.render(recoverySheet(name))))
    await printing.promise
    press.close()
    expect(await Promise.all(attempts)).toEqual([paperFailed, paperFailed])
    expect(windows.map((window) => window.closed)).toEqual([true])
    expect((await press.render(recoverySheet('after'))).title).toBe('after')
  })

  test('a window that cannot be opened is tried again for the next document', async () => {
    const { host } = fakeHost()
    let tries = 0
    const press = createPaperPress({
      open: (handlers) => ((tries += 1) === 1 ? Promise.reject(new Error('no display')) : host.open(handlers)),
    })
    expect(await failure(press.render(recoverySheet('one')))).toEqual(paperFailed)
    expect((await press.render(recoverySheet('two'))).pages).toBe(1)
  })

  test('pages that are no PDF are a failure, not a document', async () => {
    const { host } = fakeHost()
    const broken: PaperHost = {
      open: async (handlers) => ({
        ...(await host.open(handlers)),
        printToPDF: () => Promise.resolve(new Uint8Array([1, 2, 3])),
      }),
    }
    expect(await failure(createPaperPress(broken).render(recoverySheet('one')))).toBeInstanceOf(WaymarkError)
  })
})
