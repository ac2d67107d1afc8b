/** Whether a window could be seen by anybody. */
import { connect } from 'node:net'

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<string | null>} why there is no display, as a clause; null when there is one
 */
export const missingDisplay = async (env = process.env) => {
  if (process.platform !== 'linux' || env.WAYLAND_DISPLAY) return null
  if (!env.DISPLAY) return 'there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)'
  const socket = localSocket(env.DISPLAY)
  if (socket === null || (await answers(socket)) || (await answers(`\0${socket}`))) return null
  return `no X server answers at DISPLAY ${env.DISPLAY}`
}

/**
 * @param {string} display as in DISPLAY
 * @returns {string | null} the socket of a server on this machine; null for one elsewhere, which is taken at its word
 */
export const localSocket = (display) => {
  const number = /^(?:unix)?:(\d+)(?:\.\d+)?$/.exec(display)?.[1]
  return number === undefined ? null : `/tmp/.X11-unix/X${number}`
}

/** @param {string} socket @returns {Promise<boolean>} */
const answers = (socket) =>
  new Promise((done) => {
    const connection = connect(socket)
    connection.on('connect', () => {
      connection.destroy()
      done(true)
    })
    connection.on('error', () => done(false))
  })
