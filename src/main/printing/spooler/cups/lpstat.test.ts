import { describe, expect, it } from 'vitest'
import { readPrinters } from './lpstat'

/** Said by lpstat of CUPS 2.4.2. */
const acceptance = `attic accepting requests since Sun Nov 22 02:27:54 2026
desk accepting requests since Sun Nov 22 02:26:42 2026
rejecting not accepting requests since Sun Nov 22 02:27:54 2026 -
	Closed for the night
slow_2 accepting requests since Sun Nov 22 02:27:54 2026
`
const descriptions = `printer attic disabled since Sun Nov 22 02:27:54 2026 -
	Paper is being refilled
	Form mounted:
	Content types: any
	Printer types: unknown
	Description: Près de la fenêtre — طابعة
	Alerts: paused
	Location: 
	Connection: direct
	Interface: /etc/cups/ppd/attic.ppd
	On fault: no alert
printer desk is idle.  enabled since Sun Nov 22 02:26:42 2026
	Form mounted:
	Description: desk
	Alerts: none
	Users allowed:
		(all)
printer rejecting is idle.  enabled since Sun Nov 22 02:27:54 2026
	Closed for the night
	Description: 
	Alerts: none
printer slow_2 now printing slow_2-12.  enabled since Sun Nov 22 02:27:54 2026
	Form mounted:
	Description: The slow one, by the window
	Alerts: none
	Location: Room 3
`
const defaultPrinter = 'system default destination: desk\n'

describe('what lpstat says', () => {
  it('becomes the list of printers', () => {
    expect(readPrinters({ acceptance, descriptions, defaultPrinter })).toEqual([
      { name: 'attic', label: 'Près de la fenêtre — طابعة', isDefault: false, acceptsJobs: true, refusal: '' },
      { name: 'desk', label: 'desk', isDefault: true, acceptsJobs: true, refusal: '' },
      { name: 'rejecting', label: 'rejecting', isDefault: false, acceptsJobs: false, refusal: 'Closed for the night' },
      { name: 'slow_2', label: 'The slow one, by the window', isDefault: false, acceptsJobs: true, refusal: '' },
    ])
  })

  it('may name no default', () => {
    const printers = readPrinters({ acceptance, descriptions, defaultPrinter: 'no system default destination\n' })
    expect(printers.filter(({ isDefault }) => isDefault)).toEqual([])
  })

  it('may be nothing at all', () => {
    expect(readPrinters({ acceptance: '', descriptions: '', defaultPrinter: '' })).toEqual([])
  })

  it('cannot pass a description off as a printer', () => {
    const forged = 'desk accepting requests since Sun Nov 22 02:26:42 2026\n\tghost accepting requests since ever\n'
    expect(readPrinters({ acceptance: forged, descriptions: '', defaultPrinter: '' })).toHaveLength(1)
  })
})
