import { request } from 'node:http'
import { printingFailed } from '../printing-failed'
import { runCommand } from './command'

/** A question to the scheduler. */
export interface Question {
  readonly path: string
  /** The body of a POST; a GET when left out. */
  readonly ipp?: Buffer
}

const patience = 10_000
const longestAnswer = 4_000_000

/**
 * Asks the CUPS scheduler of this machine over its own socket, a file: nothing goes over a network, not even over the
 * loopback. Needed where `lpstat` keeps what it knows to itself.
 * @returns the answer's body; null when the scheduler refuses to answer, or when it is not on this machine
 * @throws WaymarkError `printing.failed` when nobody listens
 */
export const askScheduler = async (question: Question): Promise<Buffer | null> => {
  const socketPath = await schedulerSocket()
  return socketPath === null ? null : ask(socketPath, question)
}

/** `lpstat` knows the place: environment, the person's and the site's settings, the way CUPS was built. */
const schedulerSocket = async (): Promise<string | null> => {
  const place = (await runCommand('lpstat', ['-H']))?.stdout.trim() ?? ''
  return place.startsWith('/') ? place : null
}

const ask = (socketPath: string, { path, ipp }: Question): Promise<Buffer | null> =>
  new Promise((resolve, reject) => {
    const silent = (): void => {
      reject(printingFailed('The print service does not answer.'))
    }
    const method = ipp ? 'POST' : 'GET'
    const headers = {
      host: 'localhost',
      ...(ipp && { 'content-type': 'application/ipp', 'content-length': ipp.length }),
    }
    const sent = request({ socketPath, path, method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = []
      let length = 0
      answer.on('data', (part: Buffer) => {
        length += part.length
        if (length > longestAnswer) sent.destroy(new Error('The answer is too long.'))
        else parts.push(part)
      })
      answer.on('end', () => {
        resolve(answer.statusCode === 200 ? Buffer.concat(parts) : null)
      })
      answer.on('error', silent)
    })
    sent.setTimeout(patience, () => sent.destroy(new Error('The scheduler is silent.')))
    sent.on('error', silent)
    sent.end(ipp)
  })
