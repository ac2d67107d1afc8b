/**
 * Notes a fault that no error code names. Only the place and the kind of error: a message could quote what somebody
 * typed, and this goes to a terminal or a journal.
 */
export const reportFault = (place: string, error: unknown): void => {
  const kind = error instanceof Error ? error.name : typeof error
  const where =
    error instanceof Error
      ? (error.stack
          ?.split('\n')
          .filter((line) => line.startsWith('    at '))
          .slice(0, 3) ?? [])
      : []
  console.error([`Waymark: fault in ${place} (${kind})`, ...where].join('\n'))
}
