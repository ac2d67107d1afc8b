import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { errorCodes, WaymarkError, type ErrorCode, type Failure, type Result } from '@shared/result'
import type { Surface, SurfaceProcedures } from '@shared/ipc/surfaces'
import { gateChannel } from '@shared/ipc/channels'
import { originOf } from '../app/origins'
import type { Session } from './policy'
import type { Issue, Route, Router } from './router'
import { routesOf } from './routes'

/** What the gate needs to know and to tell. */
export interface GateContext {
  /** Who is at the desk at this moment, or null. */
  readonly session: () => Session | null
  /** Something went wrong that no code names; gets the procedure's name and the error, never the input. */
  readonly report: (procedure: string, error: unknown) => void
}

/**
 * Opens the gate for one window: sender -> parse -> session -> policy -> handler -> Result.
 *
 * The handler is bound to this one `webContents`, not to the app: another window has no such channel, whatever names it
 * sends. Within it, only the main frame of the surface's own page may speak.
 */
export const attachGate = <S extends SurfaceProcedures>(
  webContents: WebContents,
  surface: Surface,
  router: Router<S>,
  context: GateContext,
): void => {
  const routes = routesOf(router)
  webContents.ipc.handle(gateChannel, async (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
    if (!isOwnPage(event, surface)) return refuse('request.refused')
    const route = typeof name === 'string' ? routes.get(name) : undefined
    if (!route) return refuse('request.refused')
    return answer(route, input, context)
  })
}

/** Runs one call through a route: parse, session, policy, handler. Exported for tests of the whole table. */
export const answer = async (route: Route, input: unknown, context: GateContext): Promise<Result<unknown>> => {
  const parsed = route.parse(input)
  if (!parsed.success) return { ok: false, error: failureOf(parsed.issues) }
  const session = context.session()
  if (route.policy !== 'anyone') {
    if (session === null) return refuse('vault.locked')
    if (!route.policy(session)) return refuse('access.denied')
  }
  try {
    return { ok: true, value: await route.handle(parsed.data, session) }
  } catch (error) {
    if (error instanceof WaymarkError) return { ok: false, error: error.toFailure() }
    context.report(route.name, error)
    return refuse('internal')
  }
}

const isOwnPage = (event: IpcMainInvokeEvent, surface: Surface): boolean => {
  const frame = event.senderFrame
  if (!frame || frame !== event.sender.mainFrame) return false
  return frame.url.startsWith(`${originOf(surface)}/`)
}

const refuse = (code: ErrorCode): Result<never> => ({ ok: false, error: { code } })

/** The first issue that carries one of our codes, with the field it is about; otherwise 'invalid', naming the field. */
const failureOf = (issues: readonly Issue[]): Failure => {
  for (const { message, path } of issues) {
    const code = errorCodes.find((known) => known === message)
    if (code) return { code, details: { field: path.join('.') } }
  }
  return { code: 'request.invalid', details: { field: issues[0]?.path.join('.') ?? '' } }
}
