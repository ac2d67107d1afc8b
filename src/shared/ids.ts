import { z } from 'zod'

/** Ids are version-4 UUIDs, branded so that a case's id cannot stand where a user's is meant. */
export const userId = z.uuid().brand<'UserId'>()
export const caseId = z.uuid().brand<'CaseId'>()
export const consentId = z.uuid().brand<'ConsentId'>()
export const gridId = z.uuid().brand<'GridId'>()
export const entryId = z.uuid().brand<'EntryId'>()
export const packageId = z.uuid().brand<'PackageId'>()
export const contactId = z.uuid().brand<'ContactId'>()

export type UserId = z.infer<typeof userId>
export type CaseId = z.infer<typeof caseId>
export type ConsentId = z.infer<typeof consentId>
export type GridId = z.infer<typeof gridId>
export type EntryId = z.infer<typeof entryId>
export type PackageId = z.infer<typeof packageId>
export type ContactId = z.infer<typeof contactId>
