/** Why the demo cannot go on or did not hold, in a sentence that is complete by itself. */
export class DemoProblem extends Error {
  override name = 'DemoProblem'
}
