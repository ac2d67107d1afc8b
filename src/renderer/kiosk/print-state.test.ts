import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '@shared/result'
import { printMessage, printStateOf, type PrintState } from './print-state'

const refused = (code: ErrorCode) => printStateOf({ ok: false, error: { code } })

describe('[D.K] what came of a print at the kiosk', () => {
  it('says what main answered', () => {
    expect(printStateOf({ ok: true, value: { state: 'queued' } })).toBe('queued')
    expect(printStateOf({ ok: true, value: { state: 'noPrinter' } })).toBe('noPrinter')
  })

  it('tells a full quota and a missing printer from a fault', () => {
    expect(refused('printing.quota')).toBe('limitReached')
    expect(refused('printing.noPrinters')).toBe('noPrinter')
    expect(refused('printing.failed')).toBe('failed')
    expect(refused('internal')).toBe('failed')
  })

  it('promises paper only when a printer has taken the page', () => {
    const states: readonly PrintState[] = ['untouched', 'sending', 'queued', 'noPrinter', 'limitReached', 'failed']
    expect(states.filter((state) => printMessage(state) === 'printing')).toEqual(['queued'])
    expect(states.filter((state) => printMessage(state) === null)).toEqual(['untouched'])
  })
})
