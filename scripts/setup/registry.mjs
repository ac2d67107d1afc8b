/** What the npm registry's client says when it fails, as a sentence. */
import { SetupProblem } from './problem.mjs'

const OUT_OF_REACH =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT)\b/

/**
 * @param {string} what what could not be done, as the beginning of a sentence
 * @param {{ stdout: string, stderr: string }} output of the client
 * @returns {SetupProblem}
 */
export const registryProblem = (what, { stdout, stderr }) => {
  const reason = OUT_OF_REACH.exec(stderr)?.[1]
  if (reason) {
    return new SetupProblem(
      `${what}: the npm registry cannot be reached (${reason}); check the connection or the registry setting of npm, and try again.`,
    )
  }
  return new SetupProblem(`${what}: npm ended with the error above.`, { details: withoutNoise(`${stdout}\n${stderr}`) })
}

/** Warnings are not why it failed, and nobody asked for the usage of npm. @param {string} output */
const withoutNoise = (output) =>
  output
    .split('\n')
    .filter((line) => line.startsWith('npm error ') && !/^npm error {2,}(-|["A-Z])/.test(line))
    .join('\n') || output
