/**
 * age looks for `globalThis.crypto`, which Node 18 (Electron 25) does not set. Import this before `age-encryption`.
 */
import { webcrypto } from 'node:crypto'

if (!Reflect.has(globalThis, 'crypto')) {
  Object.defineProperty(globalThis, 'crypto', {
    value: webcrypto,
    configurable: true,
    enumerable: true,
    writable: true,
  })
}
