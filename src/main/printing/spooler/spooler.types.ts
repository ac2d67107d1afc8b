import type { Printer, PrintState } from '@shared/features/printing/printing.contract'

/** A finished document on its way to a printer. */
export interface SpoolJob {
  /** A whole PDF, A4. Goes to the printer unscaled. */
  readonly bytes: Uint8Array
  /** The document's own title. It stays here: what a queue shows is `titleInQueue`. */
  readonly title: string
  /** `Printer.name` of a printer that `printers` listed. */
  readonly printer: string
  /** 1 to 99, each copy complete before the next begins. */
  readonly copies: number
  readonly color: boolean
}

/** The operating system's print service. */
export interface Spooler {
  /** The printers of this machine; none when there is no print service or when it is stopped. */
  printers(): Promise<readonly Printer[]>
  /**
   * Hands the bytes to the print service and answers as soon as it has taken them; ask `state` for what became of them.
   * @throws WaymarkError `printing.noPrinters` when there is no printer at all, `printing.failed` with the `reason` when
   *   this one is unknown, takes no jobs or when the print service refuses
   */
  print(job: SpoolJob): Promise<PrintState>
  /**
   * Where a job stands, with the print service's own reason where it failed. A job that failed because its printer was
   * stopped still lies in the queue, and is printed when somebody starts that printer again.
   * @param job `PrintState.job` as `print` answered it
   * @throws WaymarkError `printing.failed` when the print service does not answer
   */
  state(job: string): Promise<PrintState>
}
