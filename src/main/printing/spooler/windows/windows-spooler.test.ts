import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { getDefaultPrinter, getPrinters, print } from 'pdf-to-printer'
import { WaymarkError } from '@shared/result'
import { createSpooler } from '../spooler'

// There is no Windows here, so a fake stands in for the package that speaks to it.
vi.mock('pdf-to-printer', () => ({ getDefaultPrinter: vi.fn(), getPrinters: vi.fn(), print: vi.fn() }))
vi.mock('./sumatra', () => ({ sumatraPath: 'C:\\Waymark\\SumatraPDF.exe' }))

const laser = { deviceId: 'Laser 1', name: 'The laser printer', paperSizes: ['A4'] }
const ink = { deviceId: 'Ink 2', name: 'The ink printer', paperSizes: ['A4'] }
const bytes = Buffer.from('%PDF-1.7 a document')
const job = { bytes, title: 'Consent of case WM-0042', printer: 'Ink 2', copies: 3, color: false }

describe('the spooler of Windows', () => {
  const spooler = createSpooler('win32')

  beforeEach(() => {
    vi.mocked(getPrinters).mockReset().mockResolvedValue([laser, ink])
    vi.mocked(getDefaultPrinter).mockReset().mockResolvedValue(ink)
    vi.mocked(print).mockReset().mockResolvedValue()
  })

  it('lists the printers', async () => {
    expect(await spooler.printers()).toEqual([
      { name: 'Laser 1', label: 'The laser printer', isDefault: false, acceptsJobs: true },
      { name: 'Ink 2', label: 'The ink printer', isDefault: true, acceptsJobs: true },
    ])
  })

  it('hands over a file that is there for so long and no longer', async () => {
    let path = ''
    vi.mocked(print).mockImplementation((given) => {
      path = given
      expect(readFileSync(path)).toEqual(bytes)
      return Promise.resolve()
    })
    const { state, job: id } = await spooler.print(job)
    expect(state).toBe('queued')
    expect(basename(path)).toBe('Waymark.pdf')
    expect(existsSync(dirname(path))).toBe(false)
    const options = { printer: 'Ink 2', copies: 3, monochrome: true, paperSize: 'A4', scale: 'noscale', silent: true }
    expect(print).toHaveBeenCalledWith(path, { ...options, sumatraPdfPath: 'C:\\Waymark\\SumatraPDF.exe' })
    expect(await spooler.state(id)).toEqual({ state: 'gone', job: id })
  })

  it('leaves no file behind when it fails', async () => {
    let path = ''
    vi.mocked(print).mockImplementation((given) => {
      path = given
      return Promise.reject(new Error(`Command failed: ${given}`))
    })
    const reason = 'SumatraPDF could not hand the document to the printer.'
    await expect(spooler.print(job)).rejects.toStrictEqual(new WaymarkError('printing.failed', { reason }))
    expect(path).not.toBe('')
    expect(existsSync(dirname(path))).toBe(false)
  })

  it('prints on listed printers only', async () => {
    const reason = 'There is no such printer any more.'
    await expect(spooler.print({ ...job, printer: 'Ink' })).rejects.toStrictEqual(
      new WaymarkError('printing.failed', { reason }),
    )
    vi.mocked(getPrinters).mockResolvedValue([])
    await expect(spooler.print(job)).rejects.toStrictEqual(new WaymarkError('printing.noPrinters'))
    expect(print).not.toHaveBeenCalled()
  })
})
