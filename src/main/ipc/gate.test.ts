import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { describe, expect, test } from 'vitest'
import { WaymarkError, type Result } from '@shared/result'
import { kioskProcedures } from '@shared/ipc/surface/kiosk'
import { deskProcedures } from '@shared/ipc/surface/desk'
import { facingProcedures } from '@shared/ipc/surface/facing'
import { paperProcedures } from '@shared/ipc/surface/paper'
import { surfaces, type Surface, type SurfaceProcedures } from '@shared/ipc/surfaces'
import { fictionalPeople } from '../vault/testing/fictional-desk'
import { answer, attachGate, type GateContext } from './gate'
import { counsellors } from './policy'
import type { Router } from './router'
import { routesOf } from './routes'
import { deskRouter, facingRouter } from './testing/desk-router'

const secret = 'Sorrowgrass'
const { counsellor } = fictionalPeople()

/** A context that keeps what was reported. */
const context = (session: ReturnType<GateContext['session']> = { user: counsellor }) => {
  const reported: [string, unknown][] = []
  const gate: GateContext = {
    session: () => session,
    report: (procedure, error) => reported.push([procedure, error]),
  }
  return { gate, reported }
}

const policiesOf = (policy: 'anyone' | typeof counsellors): Router<typeof kioskProcedures>['policies'] => ({
  materials: { shelf: policy, read: policy },
  kiosk: { view: policy, print: policy, count: policy, leave: policy },
  feedback: { leave: policy, printSlip: policy },
  words: { ofPack: policy },
})

/** The kiosk's surface with handlers that say what they were given. */
const kioskRouter = (read: (input: unknown) => unknown = () => 'read'): Router<typeof kioskProcedures> => ({
  procedures: kioskProcedures,
  handlers: {
    materials: { shelf: read as never, read: read as never },
    kiosk: { view: read as never, print: () => ({ state: 'queued' }), count: () => null, leave: () => null },
    feedback: { leave: read as never, printSlip: () => ({ state: 'queued' }) },
    words: { ofPack: read as never },
  },
  policies: policiesOf('anyone'),
})
const rights = { id: 'handout/rights', language: 'bn' }

type Invoke = (event: unknown, name: unknown, input: unknown) => Promise<Result<unknown>>

/** Attaches a gate to something that only keeps the listener, and calls it as a page would. Windows are Electron's. */
const windowWith = <S extends SurfaceProcedures>(surface: Surface, router: Router<S>, gate = context().gate) => {
  const channels = new Map<string, Invoke>()
  const ipc: unknown = { ipc: { handle: (channel: string, invoke: Invoke) => channels.set(channel, invoke) } }
  attachGate(ipc as WebContents, surface, router, gate)
  const [invoke] = channels.values()
  if (invoke === undefined || channels.size !== 1) throw new Error('the gate has one channel')
  const mainFrame = { url: `app://${surface}/index.html` }
  const page: unknown = { senderFrame: mainFrame, sender: { mainFrame } }
  return {
    call: (name: unknown, input?: unknown) => invoke(page, name, input),
    callFrom: (event: Partial<Record<keyof IpcMainInvokeEvent, unknown>>, name: unknown, input?: unknown) =>
      invoke(event, name, input),
  }
}

const refused = { ok: false, error: { code: 'request.refused' } }

describe('[D.K] the gate of a window', () => {
  test('lets the main frame of its own page speak', async () => {
    expect(await windowWith('kiosk', kioskRouter()).call('materials.read', rights)).toEqual({ ok: true, value: 'read' })
  })

  test.each([
    ['another surface’s page', 'app://desk/index.html'],
    ['a page of the net', 'https://example.org/app://kiosk/'],
    ['an origin that begins the same', 'app://kiosk.example/index.html'],
    ['another scheme', 'file://kiosk/index.html'],
    ['a blank page', 'about:blank'],
    ['nothing', ''],
  ])('lets %s not', async (_what, url) => {
    const mainFrame = { url }
    const { callFrom } = windowWith('kiosk', kioskRouter())
    expect(await callFrom({ senderFrame: mainFrame, sender: { mainFrame } }, 'materials.read', rights)).toEqual(refused)
  })

  test('lets a frame within the page not, nor one that is gone', async () => {
    const mainFrame = { url: 'app://kiosk/index.html' }
    const { callFrom } = windowWith('kiosk', kioskRouter())
    const inner = { url: mainFrame.url }
    expect(await callFrom({ senderFrame: inner, sender: { mainFrame } }, 'materials.read', rights)).toEqual(refused)
    expect(await callFrom({ senderFrame: null, sender: { mainFrame } }, 'materials.read', rights)).toEqual(refused)
  })

  test.each([
    ...['', 'read', 'materials', 'materials.', '.read', 'materials.read ', 'MATERIALS.READ', 'materials.write'],
    ...['__proto__', 'constructor', 'toString', 'materials.constructor', 'materials.__proto__', 'kiosk.toString'],
    ...['materials.read.call', 'size', 'get', 'waymark', 'materials/read', 'materials.read\0'],
  ])('knows no %j', async (name) => {
    expect(await windowWith('kiosk', kioskRouter()).call(name, rights)).toEqual(refused)
  })

  test('knows no name that is no text', async () => {
    const { call } = windowWith('kiosk', kioskRouter())
    const odd = [undefined, null, 0, true, ['materials.read'], { toString: () => 'materials.read' }, Symbol.iterator]
    for (const name of odd) expect(await call(name, rights)).toEqual(refused)
  })

  test('knows nothing of the other surfaces', async () => {
    const procedures: Readonly<Record<Surface, SurfaceProcedures>> = {
      desk: deskProcedures,
      facing: facingProcedures,
      kiosk: kioskProcedures,
      paper: paperProcedures,
    }
    const namesOf = (surface: Surface): readonly string[] =>
      Object.entries(procedures[surface]).flatMap(([feature, names]) => names.map((name) => `${feature}.${name}`))
    const windows = {
      desk: windowWith('desk', deskRouter()),
      facing: windowWith('facing', facingRouter()),
      kiosk: windowWith('kiosk', kioskRouter()),
    }
    let tried = 0
    for (const own of ['desk', 'facing', 'kiosk'] as const) {
      for (const other of surfaces) {
        for (const name of namesOf(other)) {
          const told = await windows[own].call(name, {})
          if (namesOf(own).includes(name)) expect(told).not.toEqual(refused)
          else expect(told).toEqual(refused)
          tried += 1
        }
      }
    }
    expect(tried).toBeGreaterThan(140)
    // What anybody may read is what desk and kiosk share.
    expect(namesOf('desk').filter((name) => namesOf('kiosk').includes(name))).toEqual([
      'materials.shelf',
      'materials.read',
      'words.ofPack',
    ])
  })
})

describe('[D.K] an answer of the gate', () => {
  const route = (handle: (input: unknown) => unknown, policy: 'anyone' | typeof counsellors = 'anyone') => {
    const found = routesOf({
      ...kioskRouter(handle),
      policies: policiesOf(policy),
    })
    const read = found.get('materials.read')
    if (read === undefined) throw new Error('no such route')
    return read
  }

  test('is what the handler answers, now or later, with parsed input', async () => {
    const given: unknown[] = []
    const echo = route((input) => given.push(input) && Promise.resolve({ done: true }))
    const told = await answer(echo, { ...rights, stowaway: secret }, context().gate)
    expect(told).toEqual({ ok: true, value: { done: true } })
    expect(given).toEqual([rights])
  })

  test('names the field that is not right, and repeats nothing of it', async () => {
    const { gate, reported } = context()
    for (const [input, field] of [
      [{ ...rights, language: secret }, 'language'],
      [{ language: 'bn' }, 'id'],
      [secret, ''],
      [undefined, ''],
      [null, ''],
      [[rights], ''],
    ] as const) {
      const told = await answer(
        route(() => 'never'),
        input,
        gate,
      )
      expect(told).toEqual({ ok: false, error: { code: 'request.invalid', details: { field } } })
    }
    expect(reported).toEqual([])
  })

  test.each([
    ['', 'text.empty'],
    ['a\0b', 'text.notText'],
    ['x'.repeat(100 * 1024), 'text.tooLong'],
  ])('carries our own reason for a text that cannot be taken (%.5j)', async (caseNumber, code) => {
    const register = routesOf(deskRouter()).get('cases.register')
    if (register === undefined) throw new Error('no such route')
    const told = await answer(register, { caseNumber, language: 'ur', interpreterNeeded: true }, context().gate)
    expect(told).toEqual({ ok: false, error: { code, details: { field: 'caseNumber' } } })
  })

  test('is a refusal where a policy says no, and the handler hears nothing', async () => {
    let heard = 0
    const guarded = route(() => (heard += 1), counsellors)
    expect(await answer(guarded, rights, context(null).gate)).toEqual({ ok: false, error: { code: 'vault.locked' } })
    const administrator = { user: fictionalPeople().administrator }
    expect(await answer(guarded, rights, context(administrator).gate)).toEqual({
      ok: false,
      error: { code: 'access.denied' },
    })
    expect(heard).toBe(0)
    expect(await answer(guarded, rights, context().gate)).toEqual({ ok: true, value: 1 })
  })

  test('carries the code of a refusal on its way', async () => {
    const { gate, reported } = context()
    const refuse = route(() => {
      throw new WaymarkError('unlock.wait', { seconds: 15 })
    })
    const later = route(() => Promise.reject(new WaymarkError('consent.missing')))
    expect(await answer(refuse, rights, gate)).toEqual({
      ok: false,
      error: { code: 'unlock.wait', details: { seconds: 15 } },
    })
    expect(await answer(later, rights, gate)).toEqual({ ok: false, error: { code: 'consent.missing' } })
    expect(reported).toEqual([])
  })

  test('says nothing about any other fault, which is reported by name and without the input', async () => {
    const { gate, reported } = context()
    const fault = new TypeError(`cannot read '${secret}'`)
    const faults: readonly (() => unknown)[] = [
      () => {
        throw fault
      },
      () => Promise.reject(fault),
    ]
    for (const broken of faults) {
      const told = await answer(route(broken), rights, gate)
      expect(told).toEqual({ ok: false, error: { code: 'internal' } })
    }
    expect(reported).toEqual([
      ['materials.read', fault],
      ['materials.read', fault],
    ])
    expect(JSON.stringify(reported)).not.toContain('handout/rights')
  })
})

describe('[D.K] a surface’s table', () => {
  test('has a handler and a policy for everything the desk names, and nothing else', () => {
    const named = Object.entries(deskProcedures).flatMap(([feature, names]) =>
      names.map((name) => `${feature}.${name}`),
    )
    const routes = routesOf(deskRouter())
    expect([...routes.keys()]).toEqual(named)
    for (const { policy, handle } of routes.values()) {
      expect(policy === 'anyone' || typeof policy === 'function').toBe(true)
      expect(typeof handle).toBe('function')
    }
  })

  test('is not made when a handler, a policy or a whole feature is missing', () => {
    const whole = deskRouter()
    const { cases: _handlers, ...handlers } = whole.handlers
    const { cases: _policies, ...policies } = whole.policies
    const without = (change: object) => () => routesOf({ ...whole, ...change })
    expect(without({})).not.toThrow()
    expect(without({ handlers })).toThrow('cases.list is named by a surface')
    expect(without({ policies })).toThrow('cases.list is named by a surface')
    const noList = { ...whole.policies, cases: { ...whole.policies.cases, register: undefined } }
    expect(without({ policies: noList })).toThrow('cases.register is named by a surface')
  })
})
