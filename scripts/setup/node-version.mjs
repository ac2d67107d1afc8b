/*
 * The first thing every command does. Written so that an old Node can still read it: no optional chaining, no `??`,
 * and nothing imported, because the rest of the set-up would not even parse there.
 */

/**
 * @param {string} version as in `process.versions.node`
 * @returns {string | null} the sentence that a person with an unsuitable Node gets, null when it will do
 */
export function nodeProblem(version) {
  const parts = version.split('.').map(Number)
  const major = parts[0]
  const minor = parts[1]
  // These are the releases that can `require` an ECMAScript module, which the build tools do.
  const suits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  if (suits) return null
  return (
    'Waymark needs Node 20.19 or later, or 22.12 or later, and this is Node ' +
    version +
    '; install a newer one and try again.'
  )
}

/**
 * Loads a command and runs it, or says why this Node cannot.
 * @param {() => Promise<{ main: (args: string[]) => Promise<number> }>} load imports the command
 */
export function onSupportedNode(load) {
  const problem = nodeProblem(process.versions.node)
  if (problem !== null) {
    console.error('[waymark] ' + problem)
    process.exit(1)
  }
  Promise.all([load(), import('./problem.mjs')]).then(function (loaded) {
    return loaded[1].runCommand(() => loaded[0].main(process.argv.slice(2)))
  })
}
