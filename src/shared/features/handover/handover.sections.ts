import { z } from 'zod'

/** The parts a handover package can hold; consent to a transfer names them one by one. */
export const packageSections = ['case', 'consents', 'grid', 'rights'] as const
export const packageSection = z.enum(packageSections)
export type PackageSection = z.infer<typeof packageSection>
