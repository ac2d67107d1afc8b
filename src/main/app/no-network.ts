import type { App, Session } from 'electron'
import { scheme } from './origins'

/** Addresses that Chromium uses inside one window and that touch no network. */
const insideOnly = [`${scheme}:`, 'data:', 'blob:', 'devtools:']

/**
 * Chromium switches that silence what no request filter sees: its own services, name look-ups, proxies. Must run before
 * the app is ready.
 */
export const silenceChromium = (app: App): void => {
  const { commandLine } = app
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('proxy-server', 'socks5://127.0.0.1:9')
  commandLine.appendSwitch('proxy-bypass-list', '<-loopback>')
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-domain-reliability')
  commandLine.appendSwitch('disable-sync')
  commandLine.appendSwitch('disable-quic')
  commandLine.appendSwitch('dns-prefetch-disable')
  commandLine.appendSwitch('no-pings')
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  commandLine.appendSwitch(
    'disable-features',
    'AutofillServerCommunication,OptimizationHints,MediaRouter,SpareRendererForSitePerProcess',
  )
}

/** Cancels every request of a browser session that would leave the app. */
export const shutNetwork = (session: Session): void => {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !insideOnly.some((start) => details.url.startsWith(start)) })
  })
  void session.setProxy({ mode: 'fixed_servers', proxyRules: 'socks5://127.0.0.1:9', proxyBypassRules: '<-loopback>' })
}
