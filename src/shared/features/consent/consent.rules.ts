import { WaymarkError } from '../../result'
import type { Consent, ConsentPurpose, ConsentState, NewConsent } from './consent.contract'

/**
 * The latest answer for a purpose, whatever it is.
 * @param consents all answers of one case, in any order
 */
export const latestAnswer = (consents: readonly Consent[], purpose: ConsentPurpose): Consent | undefined =>
  consents
    .filter((consent) => consent.scope.purpose === purpose)
    .reduce<Consent | undefined>(
      (latest, consent) => (latest === undefined || consent.position > latest.position ? consent : latest),
      undefined,
    )

/** What one recorded answer amounts to now. */
export const stateOf = (consent: Consent): Exclude<ConsentState, 'missing'> =>
  consent.withdrawnAt !== null ? 'withdrawn' : consent.decision

/** Where the counselling itself stands (Toolkit 2.4.1: no record before consent). */
export const counsellingState = (consents: readonly Consent[]): ConsentState => {
  const latest = latestAnswer(consents, 'counselling')
  return latest === undefined ? 'missing' : stateOf(latest)
}

/**
 * Refuses unless the person agrees to the counselling at this moment.
 * @throws WaymarkError `consent.missing`, `consent.refused` or `consent.withdrawn`
 */
export const requireCounselling = (consents: readonly Consent[]): void => {
  const state = counsellingState(consents)
  if (state !== 'given') throw new WaymarkError(`consent.${state}`)
}

/**
 * Refuses an answer that could not be shown to be the person's own: spoken consent needs a witness's name.
 * @throws WaymarkError `consent.witnessMissing`
 */
export const requireWitness = (consent: Pick<NewConsent, 'form' | 'witness'>): void => {
  if (consent.form === 'oral' && consent.witness === null) throw new WaymarkError('consent.witnessMissing')
}

/**
 * Refuses a transfer that the consent does not cover: it must be given, stand, and name recipient and every section.
 * @throws WaymarkError `consent.missing`, `consent.refused` or `consent.withdrawn`
 */
export const requireTransfer = (
  consent: Consent | undefined,
  transfer: { readonly recipient: string; readonly sections: readonly string[] },
): void => {
  if (consent?.scope.purpose !== 'transfer') throw new WaymarkError('consent.missing')
  const state = stateOf(consent)
  if (state !== 'given') throw new WaymarkError(`consent.${state}`)
  const agreed = new Set<string>(consent.scope.sections)
  const covered =
    consent.scope.recipient === transfer.recipient && transfer.sections.every((section) => agreed.has(section))
  if (!covered) throw new WaymarkError('consent.missing')
}
