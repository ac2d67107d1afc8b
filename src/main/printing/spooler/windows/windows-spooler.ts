import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WaymarkError } from '@shared/result'
import type { Printer } from '@shared/features/printing/printing.contract'
import { printingFailed } from '../printing-failed'
import type { SpoolJob, Spooler } from '../spooler.types'
import { titleInQueue } from '../title-in-queue'

/**
 * Prints through the Windows spooler with `pdf-to-printer`, which lets a SumatraPDF of its own print a file. The file lies
 * in a folder of this person's own for as long as that takes. Nothing tells this app afterwards what becomes of a job, so
 * a job that was handed over is `queued` once and `gone` when it is asked for again.
 *
 * Never run on Windows: there was none to run it on. Its tests stand a fake in for `pdf-to-printer`.
 */
export const createWindowsSpooler = (): Spooler => ({
  printers: listPrinters,

  async print(job) {
    const printers = await listPrinters()
    if (printers.length === 0) throw new WaymarkError('printing.noPrinters')
    if (!printers.some(({ name }) => name === job.printer)) throw printingFailed('There is no such printer any more.')
    await printThroughFile(job)
    return { state: 'queued', job: `windows-${randomUUID()}` }
  },

  state: (job) => Promise.resolve({ state: 'gone', job }),
})

const listPrinters = async (): Promise<readonly Printer[]> => {
  const { getDefaultPrinter, getPrinters } = await import('pdf-to-printer')
  const [printers, chosen] = await Promise.all([getPrinters(), getDefaultPrinter()])
  return printers.map(({ deviceId, name }) => ({
    name: deviceId,
    label: name,
    isDefault: deviceId === chosen?.deviceId,
    acceptsJobs: true,
  }))
}

const printThroughFile = async (job: SpoolJob): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-print-'))
  try {
    // Windows shows the file's name in the queue.
    const path = join(folder, `${titleInQueue}.pdf`)
    await writeFile(path, job.bytes, { mode: 0o600 })
    await printFile(path, job)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

const printFile = async (path: string, { printer, copies, color }: SpoolJob): Promise<void> => {
  const [{ print }, { sumatraPath }] = await Promise.all([import('pdf-to-printer'), import('./sumatra')])
  const options = { printer, copies, monochrome: !color, paperSize: 'A4', scale: 'noscale', silent: true } as const
  try {
    await print(path, { ...options, sumatraPdfPath: sumatraPath })
  } catch {
    // Its message is a command line with paths, which helps nobody at the desk.
    throw printingFailed('SumatraPDF could not hand the document to the printer.')
  }
}
