import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { startCups, type TestCups } from '../helpers/cups'
import { launchBareApp } from '../driver/bare-app'
import * as desk from '../driver/desk'
import { listen, type Listener } from '../driver/listener'
import { openPreparedGrid, test, unlockPrepared } from '../driver/prepared-desk'
import { traceElectron, type TracedElectron } from '../driver/traced'
import { wordsOf } from '../driver/words'

const en = wordsOf('en')

/** What a leak in one of the app's own processes would look like. */
const leaking = `
const port = Number(process.argv[2])
require('node:net').connect(port, '127.0.0.1')
require('node:dgram').createSocket('udp4').send('x', port, '127.0.0.1')
`

/** Everything by which a page can reach out, at a listener, and at a name that somebody would have to look up. */
const reachOut = async (page: Page, port: number): Promise<void> => {
  await page.evaluate(`(async () => {
    const there = '127.0.0.1:${port}'
    const link = (rel, href) => document.head.append(Object.assign(document.createElement('link'), { rel, href }))
    fetch('http://' + there + '/fetch', { mode: 'no-cors' }).catch(() => {})
    fetch('http://waymark-looks-for-this-name.example/', { mode: 'no-cors' }).catch(() => {})
    document.body.append(Object.assign(new Image(), { src: 'http://' + there + '/image' }))
    navigator.sendBeacon('http://' + there + '/beacon')
    link('stylesheet', 'http://' + there + '/style')
    link('preconnect', 'http://' + there)
    link('dns-prefetch', 'http://waymark-looks-for-that-name.example')
    try { new WebSocket('ws://' + there + '/socket').onerror = () => {} } catch {}
    try { new EventSource('http://' + there + '/events').onerror = (event) => event.target.close() } catch {}
    const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:' + there }] })
    peer.createDataChannel('out')
    await peer.setLocalDescription(await peer.createOffer())
    await new Promise((done) => setTimeout(done, 4000))
    peer.close()
  })()`)
}

test.describe('no network at all', () => {
  let listener: Listener
  let traced: TracedElectron
  let cups: TestCups

  test.beforeEach(async () => {
    listener = await listen()
    traced = traceElectron()
    cups = await startCups()
  })
  test.afterEach(async () => {
    await listener.close()
    traced.remove()
    await cups.stop()
  })

  test('control: what a page tries does arrive, and is counted, where nothing guards it', async () => {
    const bare = await launchBareApp(traced.executable)
    try {
      await reachOut(bare.page, listener.port)
      const everything = ['/beacon', '/events', '/fetch', '/image', '/socket', '/style', 'connection', 'packet']
      expect(listener.heard()).toEqual(everything)
      const sent = traced.sent().join('\n')
      expect(sent).toMatch(new RegExp(`connect\\(\\d+<TCP.*htons\\(${String(listener.port)}\\)`))
      expect(sent).toMatch(new RegExp(`sendto\\(\\d+<UDP.*htons\\(${String(listener.port)}\\)`))
      expect(sent, 'somebody asks for the name').toMatch(/send\w+\(\d+<UDP.*:53[\])]/)
    } finally {
      await bare.close()
    }
  })

  test('[D.E][D.V] a whole session sends nothing to any address, whatever its pages try', async ({
    launch,
    userData,
  }) => {
    const waymark = await launch({ executable: traced.executable, env: cups.env })
    const page = await unlockPrepared(waymark)
    await openPreparedGrid(page)
    await desk.writeEntry(page, en, {
      level: 'family',
      column: 'resilience',
      text: 'My aunt calls.',
      counterpart: null,
    })
    await page.getByRole('button', { name: en('gridDesk', 'print') }).click()
    await desk.waitForPages(page)
    await page.getByRole('button', { name: en('printing', 'print'), exact: true }).click()
    await expect
      .poll(() => readdirSync(cups.outDir).filter((name) => name.endsWith('.pdf')), { timeout: 30_000 })
      .toHaveLength(1)
    await page.getByRole('button', { name: en('desk', 'close') }).click()

    await reachOut(page, listener.port)
    const inside = await waymark.app.context().newCDPSession(page)
    await inside.send('Page.setBypassCSP', { enabled: true })
    await page.reload()
    await reachOut(page, listener.port)
    expect(listener.heard()).toEqual([])
    expect(traced.sent()).toEqual([])

    // Control: one connection and one packet from a process of the app, as the vault is one, are heard and counted.
    const leak = join(userData, 'leak.cjs')
    writeFileSync(leak, leaking)
    await waymark.app.evaluate(({ utilityProcess }, { script, port }) => void utilityProcess.fork(script, [port]), {
      script: leak,
      port: String(listener.port),
    })
    await expect.poll(() => listener.heard()).toEqual(['connection', 'packet'])
    await expect.poll(() => traced.sent().length).toBe(2)
  })
})
