import type { z } from 'zod'

/** One thing a window may ask for: what goes in is parsed by main, what comes out is typed. */
export interface Procedure<Input extends z.ZodType = z.ZodType, Output = unknown> {
  readonly input: Input
  /** Never there at run time; carries the answer's type. */
  readonly output?: Output
}

/**
 * Declares a procedure: `procedure(z.object({ caseId })).returns<CaseFile>()`.
 * @param input the schema that the gate parses with before any handler sees the value
 */
export const procedure = <Input extends z.ZodType>(input: Input) => ({
  returns: <Output>(): Procedure<Input, Output> => ({ input }),
})

export type InputOf<P> = P extends Procedure<infer I> ? z.infer<I> : never
/** What a window sends: the schema's input side, before transforms. */
export type SentOf<P> = P extends Procedure<infer I> ? z.input<I> : never
export type OutputOf<P> = P extends Procedure<z.ZodType, infer O> ? O : never
