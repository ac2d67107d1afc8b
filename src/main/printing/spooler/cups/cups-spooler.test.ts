import { readdirSync, readFileSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { WaymarkError } from '@shared/result'
import type { PrintState } from '@shared/features/printing/printing.contract'
import { cupsObstacle, startCups, type TestCups } from '../../../../../test/helpers/cups'
import { createSpooler, type SpoolJob } from '../spooler'
import { inkApart, pagesIn, textIn } from '../testing/pdf-tools'

/** Made by Chromium's printToPDF: a page each in Latin script, Arabic (Naskh) and Urdu (Nastaliq). */
const document = join(import.meta.dirname, '../testing/three-pages.pdf')
const bytes = readFileSync(document)
const title = 'Consent of case WM-0042'

const obstacle = cupsObstacle()
const spooler = createSpooler('linux')
const failed = (reason: string): WaymarkError => new WaymarkError('printing.failed', { reason })

describe.skipIf(obstacle !== null)(
  `the spooler on a real CUPS${obstacle === null ? '' : ` (skipped: ${obstacle})`}`,
  () => {
    let cups: TestCups

    const sheet = (printer: string): SpoolJob => ({ bytes, title, printer, copies: 1, color: true })

    const becomes = async (job: string, wanted: PrintState['state']): Promise<PrintState> => {
      const patience = Date.now() + 20_000
      let now = await spooler.state(job)
      while (now.state !== wanted && Date.now() < patience) {
        await pause(50)
        now = await spooler.state(job)
      }
      expect(now.state, JSON.stringify(now)).toBe(wanted)
      return now
    }

    const printed = async (job: SpoolJob): Promise<string> => {
      const { state, job: id } = await spooler.print(job)
      expect(state).toBe('queued')
      await becomes(id, 'printed')
      const number = id.slice(id.lastIndexOf('-') + 1)
      const name = readdirSync(cups.outDir).find((file) => file.endsWith(`-job_${number}.pdf`))
      if (name === undefined) throw new Error(`Nothing came out for ${id}.`)
      return join(cups.outDir, name)
    }

    const optionsOf = (path: string): string => readFileSync(path.replace(/pdf$/, 'options'), 'utf8')

    beforeAll(async () => {
      cups = await startCups()
      cups.addBackend('broken', 'echo "ERROR: out of paper clips" >&2; exit 1')
      cups.addBackend('slow', 'cat > /dev/null; sleep 2')
      cups.addBackend('away', 'echo "STATE: +connecting-to-device" >&2; sleep 60')
    })

    beforeEach(() => vi.stubEnv('CUPS_SERVER', cups.env.CUPS_SERVER))
    afterEach(() => vi.unstubAllEnvs())
    afterAll(() => cups.stop())

    it('lists the printers with the names people gave them', async () => {
      cups.addQueue('attic', { device: 'slow:/', label: 'Près de la fenêtre — طابعة' })
      const printers = await spooler.printers()
      expect(printers).toContainEqual({ name: cups.queue, label: cups.queue, isDefault: true, acceptsJobs: true })
      expect(printers).toContainEqual({
        name: 'attic',
        label: 'Près de la fenêtre — طابعة',
        isDefault: false,
        acceptsJobs: true,
      })
    })

    it('brings every page and every letter to a printer that speaks PDF, also in Arabic script', async () => {
      const path = await printed(sheet(cups.pdfQueue))
      const [latin, arabic, urdu] = textIn(path)
      expect([latin, arabic, urdu]).toEqual(textIn(document))
      expect(latin).toContain('+3554123-456')
      expect(arabic?.normalize('NFKC')).toContain('الهاتف')
      expect(urdu?.normalize('NFKC')).toContain('اصلی')
      expect(pagesIn(path)).toBe(3)
    })

    it('brings every page and every shape to CUPS-PDF, which speaks PostScript', async () => {
      const path = await printed(sheet(cups.queue))
      expect(pagesIn(path)).toBe(3)
      for (const page of [1, 2, 3]) expect(inkApart([path, page], [document, page]), `page ${page}`).toBeLessThan(0.02)
      // The same measure tells one page from another.
      for (const page of [1, 2, 3]) expect(inkApart([path, page], [document, (page % 3) + 1])).toBeGreaterThan(0.5)
    })

    it('prints each copy whole before the next', async () => {
      const wanted = [...textIn(document), ...textIn(document)]
      expect(textIn(await printed({ ...sheet(cups.pdfQueue), copies: 2 }))).toEqual(wanted)
      expect(pagesIn(await printed({ ...sheet(cups.queue), copies: 2 }))).toBe(6)
    })

    it('asks for colour or grey in the words of the driver, whatever the queue would do by itself', async () => {
      cups.run('lpadmin', '-p', cups.pdfQueue, '-o', 'ColorModel=Gray')
      const color = optionsOf(await printed(sheet(cups.pdfQueue)))
      cups.run('lpadmin', '-p', cups.pdfQueue, '-o', 'ColorModel=RGB')
      const gray = optionsOf(await printed({ ...sheet(cups.pdfQueue), color: false }))
      expect(color).toContain('ColorModel=RGB')
      expect(color).toContain('print-color-mode=color')
      expect(gray).toContain('ColorModel=Gray')
      expect(gray).toContain('print-color-mode=monochrome')
      for (const options of [color, gray]) expect(options).toMatch(/ media=A4 .* print-scaling=none /)
    })

    it('shows nobody the title of the document', async () => {
      const path = await printed(sheet(cups.pdfQueue))
      expect(optionsOf(path).split('\n')[0]).toBe('Waymark')
      const holding = (text: string): number =>
        filesIn(cups.folder).filter((file) => readFileSync(file).includes(text)).length
      expect(holding('Waymark')).toBeGreaterThan(0)
      expect(holding(title)).toBe(0)
      cups.run('lp', '-d', cups.pdfQueue, '-t', title, document)
      await expect.poll(() => holding(title)).toBeGreaterThan(0)
    })

    it('puts no file of its own anywhere', async () => {
      const folder = join(cups.folder, 'elsewhere')
      cups.run('mkdir', folder)
      vi.stubEnv('TMPDIR', folder)
      const events: string[] = []
      const watcher = watch(folder, (_event, name) => events.push(name ?? ''))
      await printed(sheet(cups.pdfQueue))
      const during = [...events]
      writeFileSync(join(folder, 'planted'), '')
      await expect.poll(() => events).toContain('planted')
      watcher.close()
      expect(during).toEqual([])
    })

    it("says 'queued' while the printer is paused, and 'printed' once it went on", async () => {
      cups.addQueue('paused', { device: 'keep:/' })
      cups.run('cupsdisable', 'paused')
      const { job } = await spooler.print(sheet('paused'))
      await pause(500)
      expect(await spooler.state(job)).toEqual({ state: 'queued', job })
      cups.run('cupsenable', 'paused')
      await becomes(job, 'printed')
    })

    it("says 'printing' while it is being printed, and 'queued' while the printer cannot be reached", async () => {
      cups.addQueue('slow', { device: 'slow:/' })
      cups.addQueue('away', { device: 'away:/' })
      const [near, far] = [await spooler.print(sheet('slow')), await spooler.print(sheet('away'))]
      await becomes(near.job, 'printing')
      await becomes(near.job, 'printed')
      expect(await spooler.state(far.job)).toEqual({ state: 'queued', job: far.job })
    })

    it.each(['abort-job', 'stop-printer'])("says 'failed' with the printer's reason (%s)", async (policy) => {
      cups.addQueue(policy, { device: 'broken:/', options: [`printer-error-policy=${policy}`] })
      const { job } = await spooler.print(sheet(policy))
      expect(await becomes(job, 'failed')).toEqual({ state: 'failed', job, reason: 'out of paper clips' })
    })

    it("says 'queued' as long as CUPS tries again, and 'failed' when it has given up", async () => {
      cups.addQueue('retry-job', { device: 'broken:/', options: ['printer-error-policy=retry-job'] })
      const { job } = await spooler.print(sheet('retry-job'))
      const seen = new Set<string>()
      await vi.waitFor(
        async () => {
          const { state } = await spooler.state(job)
          seen.add(state)
          expect(state).toBe('failed')
        },
        { timeout: 20_000, interval: 50 },
      )
      expect(seen).toContain('queued')
      expect(seen).not.toContain('printed')
    })

    it("says 'failed' when the document cannot be read, and when somebody cancels the job", async () => {
      const damaged = await spooler.print({ ...sheet(cups.pdfQueue), bytes: Buffer.from('%PDF-1.7\nand then nothing') })
      expect(await becomes(damaged.job, 'failed')).toHaveProperty('reason', expect.stringMatching(/damaged file/))
      cups.addQueue('waiting', { device: 'keep:/' })
      cups.run('cupsdisable', 'waiting')
      const { job } = await spooler.print(sheet('waiting'))
      cups.run('cancel', job)
      expect(await becomes(job, 'failed')).toEqual({ state: 'failed', job, reason: 'The job was cancelled.' })
    })

    it.each(['desk-999999', 'desk', 'desk-0', '-o raw', ''])(
      "says 'gone' of job %j, which it never printed",
      async (job) => {
        expect(await spooler.state(job)).toEqual({ state: 'gone', job })
      },
    )

    it('refuses a printer that takes no jobs, with the reason that was given', async () => {
      cups.addQueue('closed', { device: 'keep:/' })
      cups.run('cupsreject', '-r', 'Closed for the night', 'closed')
      expect(await spooler.printers()).toContainEqual(expect.objectContaining({ name: 'closed', acceptsJobs: false }))
      await expect(spooler.print(sheet('closed'))).rejects.toStrictEqual(failed('Closed for the night'))
    })

    it.each(['nobody', '', '-', '-h', 'desk -o raw', 'desk;id'])(
      'refuses printer %j, which is not listed',
      async (name) => {
        await expect(spooler.print(sheet(name))).rejects.toStrictEqual(failed('There is no such printer any more.'))
      },
    )

    it('refuses an empty document in the words of lp', async () => {
      const empty = { ...sheet(cups.pdfQueue), bytes: new Uint8Array() }
      await expect(spooler.print(empty)).rejects.toStrictEqual(failed('No file in print request.'))
    })

    it('has no printers where the scheduler is stopped, and says so of a job', async () => {
      const other = await startCups()
      vi.stubEnv('CUPS_SERVER', other.env.CUPS_SERVER)
      expect(await spooler.printers()).toHaveLength(2)
      const { job } = await spooler.print(sheet(other.pdfQueue))
      await other.stop()
      expect(await spooler.printers()).toEqual([])
      await expect(spooler.print(sheet(other.pdfQueue))).rejects.toStrictEqual(new WaymarkError('printing.noPrinters'))
      await expect(spooler.state(job)).rejects.toStrictEqual(failed('The print service does not answer.'))
    })

    it('has no printers where there is no CUPS', async () => {
      expect(await spooler.printers()).not.toEqual([])
      vi.stubEnv('PATH', cups.outDir)
      expect(await spooler.printers()).toEqual([])
      await expect(spooler.print(sheet(cups.queue))).rejects.toStrictEqual(new WaymarkError('printing.noPrinters'))
      expect(await spooler.state('desk-1')).toEqual({ state: 'gone', job: 'desk-1' })
    })
  },
)

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
