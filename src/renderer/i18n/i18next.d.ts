import type administration from '../../../resources/locales/en/administration.json'
import type cases from '../../../resources/locales/en/cases.json'
import type consent from '../../../resources/locales/en/consent.json'
import type desk from '../../../resources/locales/en/desk.json'
import type documents from '../../../resources/locales/en/documents.json'
import type errors from '../../../resources/locales/en/errors.json'
import type exercises from '../../../resources/locales/en/exercises.json'
import type facing from '../../../resources/locales/en/facing.json'
import type facingDesk from '../../../resources/locales/en/facingDesk.json'
import type feedback from '../../../resources/locales/en/feedback.json'
import type grid from '../../../resources/locales/en/grid.json'
import type gridDesk from '../../../resources/locales/en/gridDesk.json'
import type guidance from '../../../resources/locales/en/guidance.json'
import type handover from '../../../resources/locales/en/handover.json'
import type kiosk from '../../../resources/locales/en/kiosk.json'
import type materials from '../../../resources/locales/en/materials.json'
import type printing from '../../../resources/locales/en/printing.json'

// Makes a mistyped key a type error.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'desk'
    resources: {
      administration: typeof administration
      cases: typeof cases
      consent: typeof consent
      desk: typeof desk
      documents: typeof documents
      errors: typeof errors
      exercises: typeof exercises
      facing: typeof facing
      facingDesk: typeof facingDesk
      feedback: typeof feedback
      grid: typeof grid
      gridDesk: typeof gridDesk
      guidance: typeof guidance
      handover: typeof handover
      kiosk: typeof kiosk
      materials: typeof materials
      printing: typeof printing
    }
  }
}
