import { randomUUID } from 'node:crypto'
import { WaymarkError } from '@shared/result'

/** Finished PDF bytes that wait to be printed or saved. */
export interface Prepared {
  readonly title: string
  /** Suggested file name: kind and language, never a name or a case number. */
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** Keeps the last prepared document and no other, in memory, until the desk locks. */
export const createPreparedDocuments = () => {
  let last: { readonly token: string; readonly prepared: Prepared } | null = null
  return {
    put(prepared: Prepared): string {
      last = { token: randomUUID(), prepared }
      return last.token
    },
    /** @throws WaymarkError `printing.expired` when the desk locked or another document was prepared since */
    take(token: string): Prepared {
      if (last?.token !== token) throw new WaymarkError('printing.expired')
      return last.prepared
    },
    clear(): void {
      last = null
    },
  }
}

export type PreparedDocuments = ReturnType<typeof createPreparedDocuments>
