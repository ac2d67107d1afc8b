import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Protocol } from 'electron'
import { surfaces, type Surface } from '@shared/ipc/surfaces'
import { scheme } from './origins'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
}

/** The word in built pages that each load replaces with a number used once. */
const noncePlaceholder = '__CSP_NONCE__'

/** Must run before the app is ready. */
export const registerScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/**
 * The policy of every page: own scripts only, no inline script, no eval, nothing from anywhere else. Styles that
 * components write at run time carry the page load's nonce. `data:` and `blob:` are for fonts and images inside a PDF
 * that is being shown.
 */
const policyOf = (surface: Surface, nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self' data:",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    ...(surface === 'kiosk' ? ['sandbox allow-scripts allow-same-origin allow-forms'] : []),
  ].join('; ')

/**
 * Serves one surface's built files at `app://<surface>/`, from the folder of the built renderer, and nothing else.
 * @param on the protocol object of the session that the surface's window uses
 * @param root folder of the built renderer
 */
export const serveSurface = (on: Protocol, surface: Surface, root: string): void => {
  on.handle(scheme, async (request) => {
    const url = new URL(request.url)
    const path = pathOf(url, surface)
    const type = path === null ? undefined : mediaTypes[extname(path)]
    if (request.method !== 'GET' || path === null || type === undefined) return new Response(null, { status: 404 })
    const content = await readFile(join(root, path)).catch(() => null)
    if (content === null) return new Response(null, { status: 404 })
    const nonce = randomBytes(16).toString('base64')
    const body = path.endsWith('.html') ? content.toString('utf8').replaceAll(noncePlaceholder, nonce) : content
    return new Response(body, {
      headers: {
        'content-type': type,
        'content-security-policy': policyOf(surface, nonce),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      },
    })
  })
}

/** Page of the surface, or a file below `assets/`; null for other surfaces' pages and for paths that climb. */
const pathOf = (url: URL, surface: Surface): string | null => {
  if (url.host !== surface || !surfaces.some((known) => known === url.host)) return null
  const path = normalize(decodeURIComponent(url.pathname)).slice(1)
  if (path === '' || path === 'index.html') return join(surface, 'index.html')
  return path.startsWith(`assets${sep}`) && !path.includes('..') ? path : null
}
