import type { PackageSection } from '@shared/features/handover/handover.sections'
import type { PackageMaterial } from './handover.store'

/** `case.json`: the agreed sections for a program to read. Its format is described in docs/handover-package.md. */
export interface CaseRecord {
  readonly format: 'waymark-case'
  readonly formatVersion: 1
  readonly case?: object
  readonly consents?: readonly object[]
  readonly adversityGrids?: readonly object[]
}

/** Writes out the sections that were agreed to, and no other; ids of users and cases stay at the desk. */
export const caseRecord = (material: PackageMaterial, sections: ReadonlySet<PackageSection>): CaseRecord => {
  const { caseNumber, language, interpreterNeeded, registeredAt } = material.case
  return {
    format: 'waymark-case',
    formatVersion: 1,
    ...(sections.has('case') && { case: { caseNumber, language, interpreterNeeded, registeredAt } }),
    ...(material.consents && {
      consents: material.consents.map(({ id, position: _position, caseId: _case, recordedBy: _by, ...consent }) => ({
        id,
        ...consent,
      })),
    }),
    ...(material.grids && {
      adversityGrids: material.grids.map(({ version, languages, keptAt, entries }) => ({
        version,
        languages,
        keptAt,
        entries: entries.map(({ id: _id, ...entry }) => entry),
      })),
    }),
  }
}
