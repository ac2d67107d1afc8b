import { userInfo } from 'node:os'
import { WaymarkError } from '@shared/result'
import type { Printer } from '@shared/features/printing/printing.contract'
import { printingFailed } from '../printing-failed'
import type { SpoolJob, Spooler } from '../spooler.types'
import { titleInQueue } from '../title-in-queue'
import { colorModelIn } from './color-model'
import { runCommand } from './command'
import { askForJob, ippTrouble, readAnswer } from './ipp'
import { jobAttributes, printStateOf } from './job-state'
import { readPrinters, type ListedPrinter } from './lpstat'
import { askScheduler } from './scheduler'

/** Prints through CUPS. Why with these commands: docs/adr/0008-spool-through-lp-stdin.md. */
export const createCupsSpooler = (): Spooler => ({
  async printers() {
    return (await listPrinters()).map(asPrinter)
  },

  async print(job) {
    await requirePrinter(job.printer)
    const outcome = await runCommand('lp', await lpArguments(job), job.bytes)
    if (!outcome) throw new WaymarkError('printing.noPrinters')
    const id = /^request id is (\S+-\d+) /m.exec(outcome.stdout)?.[1]
    if (!outcome.ok || id === undefined) throw printingFailed(withoutPrefix(outcome.stderr) || 'lp gave no reason.')
    return { state: 'queued', job: id }
  },

  async state(job) {
    const id = Number(/-(\d{1,9})$/.exec(job)?.[1] ?? 0)
    if (id === 0) return { state: 'gone', job }
    const bytes = await askScheduler({ path: '/', ipp: askForJob(id, userInfo().username, jobAttributes) })
    const answer = bytes && readAnswer(bytes)
    if (answer && answer.status >= ippTrouble) throw printingFailed('The print service is busy.')
    return answer ? printStateOf(job, answer.attributes) : { state: 'gone', job }
  },
})

const listPrinters = async (): Promise<readonly ListedPrinter[]> => {
  const scheduler = await runCommand('lpstat', ['-r'])
  // It ends well in either case, so only its words tell.
  if (!scheduler?.stdout.includes('scheduler is running')) return []
  const [acceptance, descriptions, defaultPrinter] = await Promise.all([
    lpstat(['-a']),
    lpstat(['-l', '-p']),
    lpstat(['-d']),
  ])
  return readPrinters({ acceptance, descriptions, defaultPrinter })
}

const lpstat = async (question: readonly string[]): Promise<string> =>
  (await runCommand('lpstat', question))?.stdout ?? ''

const asPrinter = ({ name, label, isDefault, acceptsJobs }: ListedPrinter): Printer => ({
  name,
  label,
  isDefault,
  acceptsJobs,
})

const requirePrinter = async (name: string): Promise<void> => {
  const printers = await listPrinters()
  if (printers.length === 0) throw new WaymarkError('printing.noPrinters')
  const printer = printers.find((listed) => listed.name === name)
  if (!printer) throw printingFailed('There is no such printer any more.')
  if (!printer.acceptsJobs) throw printingFailed(printer.refusal || 'The printer takes no jobs.')
}

/** No file among them: `lp` reads the document from its standard input and passes it on as it comes. */
const lpArguments = async ({ printer, copies, color }: SpoolJob): Promise<readonly string[]> => {
  const colorModel = await colorModelOf(printer, color)
  const options = [
    'document-format=application/pdf',
    'media=A4',
    'print-scaling=none',
    'multiple-document-handling=separate-documents-collated-copies',
    `print-color-mode=${color ? 'color' : 'monochrome'}`,
    ...(colorModel === null ? [] : [`ColorModel=${colorModel}`]),
  ]
  return ['-d', printer, '-t', titleInQueue, '-n', String(copies), ...options.flatMap((option) => ['-o', option])]
}

const colorModelOf = async (printer: string, color: boolean): Promise<string | null> => {
  const ppd = await askScheduler({ path: `/printers/${encodeURIComponent(printer)}.ppd` })
  return ppd && colorModelIn(ppd.toString('latin1'), color)
}

const withoutPrefix = (stderr: string): string => stderr.replace(/^lp: (?:Error - )?/, '')
