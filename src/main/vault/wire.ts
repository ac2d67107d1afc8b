import { transferHandlers, type Endpoint } from 'comlink'
import { errorCodes, WaymarkError, type Failure } from '@shared/result'
import { asWaymarkError } from '../problems'

/** A port as Electron gives it on either side: the utility process's parent port, or the process seen from main. */
export interface PortLike {
  on(event: 'message', listener: (message: unknown) => void): unknown
  off(event: 'message', listener: (message: unknown) => void): unknown
  postMessage(message: unknown): void
}

/** What comlink hands over to hear messages. Written out, because comlink's own type leans on a browser's. */
type Listener = ((event: MessageEvent) => void) | { handleEvent(event: MessageEvent): void }

/**
 * Makes an Electron port look like the endpoint comlink expects.
 * @param unwrap takes the payload out of what the port's `message` event carries
 */
export const endpointOf = (port: PortLike, unwrap: (message: unknown) => unknown): Endpoint => {
  const wrapped = new Map<Listener, (message: unknown) => void>()
  return {
    postMessage: (message) => port.postMessage(message),
    addEventListener: (_type: string, listener: Listener) => {
      const handler = (message: unknown): void => {
        const event = new MessageEvent('message', { data: unwrap(message) })
        if (typeof listener === 'function') listener(event)
        else listener.handleEvent(event)
      }
      wrapped.set(listener, handler)
      port.on('message', handler)
    },
    removeEventListener: (_type: string, listener: Listener) => {
      const handler = wrapped.get(listener)
      if (handler) port.off('message', handler)
      wrapped.delete(listener)
    },
  }
}

const isFailure = (value: unknown): value is { readonly waymark: Failure } => {
  if (typeof value !== 'object' || value === null || !('waymark' in value)) return false
  const { waymark } = value
  return (
    typeof waymark === 'object' &&
    waymark !== null &&
    'code' in waymark &&
    errorCodes.some((code) => code === waymark.code)
  )
}

/**
 * Teaches comlink to carry a `WaymarkError` with its code. Comlink keeps only name, message and stack of errors; stacks
 * and messages of others could quote a value, so those cross as a bare 'the vault failed'. Call once on both sides.
 */
export const carryWaymarkErrors = (): void => {
  const plain = transferHandlers.get('throw')
  if (!plain) throw new Error('comlink has no handler for thrown values')
  transferHandlers.set('throw', {
    canHandle: (value): value is unknown => plain.canHandle(value),
    serialize: (thrown: { readonly value: unknown }) => {
      const error = asWaymarkError(thrown.value)
      const value = error instanceof WaymarkError ? { waymark: error.toFailure() } : { waymark: { code: 'internal' } }
      return plain.serialize({ ...thrown, value })
    },
    deserialize: (value) => {
      try {
        return plain.deserialize(value)
      } catch (error) {
        throw isFailure(error) ? new WaymarkError(error.waymark.code, error.waymark.details) : error
      }
    },
  })
}
