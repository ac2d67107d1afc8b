import type { Printer } from '@shared/features/printing/printing.contract'

/** What `lpstat` says about the printers of this machine, as it said it. */
export interface LpstatAnswers {
  /** Of `lpstat -a`: who takes jobs. */
  readonly acceptance: string
  /** Of `lpstat -l -p`: what people call them. */
  readonly descriptions: string
  /** Of `lpstat -d`. */
  readonly defaultPrinter: string
}

/** A printer with the reason it gives for taking no jobs; empty when it takes them. */
export interface ListedPrinter extends Printer {
  readonly refusal: string
}

const acceptanceLine = /^(\S+) (not )?accepting requests since /

/** The printers in the order in which CUPS lists them. Lines that are not understood are passed over. */
export const readPrinters = ({ acceptance, descriptions, defaultPrinter }: LpstatAnswers): readonly ListedPrinter[] => {
  const labels = readDescriptions(descriptions)
  const chosen = /^system default destination: (\S+)/m.exec(defaultPrinter)?.[1]
  const lines = acceptance.split('\n')
  return lines.flatMap((line, at) => {
    const [, name, refuses] = acceptanceLine.exec(line) ?? []
    if (name === undefined) return []
    const acceptsJobs = refuses === undefined
    const refusal = acceptsJobs ? '' : (lines[at + 1]?.trim() ?? '')
    return [{ name, label: labels.get(name) ?? name, isDefault: name === chosen, acceptsJobs, refusal }]
  })
}

/** Name to description. A printer that was never given one is described by its name, or by nothing. */
const readDescriptions = (text: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  let current = ''
  for (const line of text.split('\n')) {
    current = /^printer (\S+) /.exec(line)?.[1] ?? current
    const description = /^\tDescription: (.*\S)\s*$/.exec(line)?.[1]
    if (description !== undefined && !found.has(current)) found.set(current, description)
  }
  return found
}
