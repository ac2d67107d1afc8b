/** Failures a person can do something about: one sentence each, no stack trace. */

/** Why a command cannot go on, in a sentence that is complete by itself. */
export class SetupProblem extends Error {
  name = 'SetupProblem'

  /**
   * @param {string} sentence what is wrong and what to do about it
   * @param {{ details?: string, exitCode?: number }} [more] `details`: output of the tool that failed, shown under the
   *   sentence; `exitCode`: of the whole command, 1 unless given
   */
  constructor(sentence, { details = '', exitCode = 1 } = {}) {
    super(sentence)
    this.details = details.trim()
    this.exitCode = exitCode
  }
}

/** @param {string} line one line about what the set-up is doing */
export const say = (line) => console.log(`[waymark] ${line}`)

/**
 * Runs a whole command and ends the process with its exit code. A `SetupProblem` is printed as its sentence (and the
 * details it carries); anything else is a fault of these scripts and keeps its stack trace.
 * @param {() => Promise<number>} command gives the exit code
 */
export const runCommand = async (command) => {
  try {
    process.exitCode = await command()
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error
    printProblem(error)
    process.exitCode = error.exitCode
  }
}

/** @param {SetupProblem} problem */
export const printProblem = ({ details, message }) => {
  if (details) console.error(details)
  console.error(`[waymark] ${message}`)
}
