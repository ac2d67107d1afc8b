import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'

/** Somebody on this machine's own network who hears whatever arrives. */
export interface Listener {
  /** The same number for connections and for single packets. */
  readonly port: number
  /** First word after the method of each request (`/image`), `connection` for one that says nothing, `packet`. */
  readonly heard: () => readonly string[]
  readonly close: () => Promise<void>
}

/** Listens on 127.0.0.1. The caller closes it. */
export const listen = async (): Promise<Listener> => {
  const heard: string[] = []
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    heard.push('connection')
    socket.once('data', (bytes) => {
      heard.push(/^[A-Z]+ (\S+)/.exec(bytes.toString('latin1'))?.[1] ?? 'noise')
      socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
    })
    socket.on('error', () => undefined)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const packets = createSocket('udp4', () => heard.push('packet')).bind(port, '127.0.0.1')
  await once(packets, 'listening')
  return {
    port,
    heard: () => [...new Set(heard)].sort(),
    close: async () => {
      packets.close()
      server.close()
      for (const socket of open) socket.destroy()
      await once(server, 'close')
    },
  }
}
