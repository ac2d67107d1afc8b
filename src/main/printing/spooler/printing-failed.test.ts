import { describe, expect, it } from 'vitest'
import { WaymarkError } from '@shared/result'
import { oneLine, printingFailed } from './printing-failed'

describe('a reason for not printing', () => {
  it('is one line', () => {
    expect(oneLine('  no\u0000 paper\r\n\tin tray\u001b 2 ')).toBe('no paper in tray 2')
  })

  it('is cut to 200 characters, and only then', () => {
    expect(oneLine('x'.repeat(200))).toBe('x'.repeat(200))
    expect(oneLine('x'.repeat(201))).toBe(`${'x'.repeat(199)}…`)
  })

  it('travels with the refusal', () => {
    expect(printingFailed('no\npaper')).toEqual(new WaymarkError('printing.failed', { reason: 'no paper' }))
  })
})
