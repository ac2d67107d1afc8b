import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PageCopy } from './visit'

/** Style sheets and their fonts stay where the build put them. */
const withStyles = (head: string): string =>
  head
    .replace(/<script[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link[^>]*rel="modulepreload"[^>]*>/g, '')
    .replace(/href="[^"]*?([^"/]+\.css)"/g, (_href, name: string) => {
      return `href="${pathToFileURL(resolve('out/renderer/assets', name)).href}"`
    })

/** Runs in the page: every button leads to the next of the pages, and from the last one to the first. */
const script = `
  let at = 0
  addEventListener('click', ({ target }) => {
    if (target.closest('button') === null) return
    at = (at + 1) % pages.length
    const { root, body } = pages[at]
    const { documentElement: next } = new DOMParser().parseFromString(root, 'text/html')
    document.documentElement.lang = next.lang
    document.documentElement.dir = next.dir
    document.body.innerHTML = body
  })`

/**
 * One HTML file with pages that were copied from a program, and next to no program: a click puts the next page in the
 * place of the one before.
 * @param pages in the order in which they are visited; the first one is shown first
 * @throws RangeError without pages
 */
export const staticPages = (pages: readonly PageCopy[]): string => {
  const [first, last] = [pages[0], pages.at(-1)]
  if (first === undefined || last === undefined) throw new RangeError('no pages')
  const copies = JSON.stringify(pages.map(({ root, body }) => ({ root, body }))).replaceAll('<', '\\u003c')
  return [
    '<!doctype html>',
    first.root.replace('</html>', ''),
    // The last page's head has the styles of all that were read along the way.
    `<head>${withStyles(last.head)}<script>const pages = ${copies}${script}</script></head>`,
    `<body>${first.body}</body></html>`,
  ].join('\n')
}
