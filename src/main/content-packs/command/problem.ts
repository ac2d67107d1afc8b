/** Why no pack was made, in a sentence for the person who makes it; more lines say where. */
export class PackProblem extends Error {
  override readonly name = 'PackProblem'
}
