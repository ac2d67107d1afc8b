import { WaymarkError, type Result } from '@shared/result'

/**
 * Takes the value out of a gate's answer; a refusal becomes the error that queries and mutations show.
 * @throws WaymarkError with the refusal's code
 */
export const valueOf = async <T>(answer: Promise<Result<T>>): Promise<T> => {
  const result = await answer
  if (result.ok) return result.value
  throw new WaymarkError(result.error.code, result.error.details)
}
