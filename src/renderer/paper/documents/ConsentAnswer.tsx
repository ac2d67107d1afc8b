import { formatMoment, inDigitsOf } from '@shared/calendar'
import { ownName } from '@shared/languages'
import type { Consent } from '@shared/features/consent/consent.contract'
import { packageSections, type PackageSection } from '@shared/features/handover/handover.sections'
import { Choice } from '../parts/Choice'
import { Field, Fields } from '../parts/Fields'
import { TypedName } from '../parts/Typed'
import { Say, useWords } from '../WordsContext'

interface ConsentAnswerProps {
  readonly consent: Consent
  readonly caseNumber: string
  readonly siteName: string
}

/** An answer as it was recorded. One that was taken back says so before anything else. */
export const ConsentAnswer = ({ consent, caseNumber, siteName }: ConsentAnswerProps) => {
  const words = useWords()
  const moment = (iso: string) => formatMoment(iso, words.language)
  const { scope, decision, form, witness } = consent
  return (
    <section className="answer">
      <h2>
        <Say of="documents:answerRecorded" />
      </h2>
      {consent.withdrawnAt !== null && (
        <p className="withdrawn">
          <Say of="documents:withdrawnOn" values={{ date: moment(consent.withdrawnAt) }} />
        </p>
      )}
      <div className="choices choices-answer">
        <Choice chosen={decision === 'given'}>
          <Say of="documents:answerYes" />
        </Choice>
        <Choice chosen={decision === 'refused'}>
          <Say of="documents:answerNo" />
        </Choice>
      </div>
      <div className="choices">
        <Choice chosen={form === 'written'}>
          <Say of="documents:formWritten" />
        </Choice>
        <Choice chosen={form === 'oral'}>
          <Say of="documents:formOral" />
        </Choice>
      </div>
      {scope.purpose === 'transfer' && <TransferAgreed recipient={scope.recipient} sections={scope.sections} />}
      <Fields kind="answer">
        {witness !== null && (
          <Field label={<Say of="documents:nameOfWitness" />}>
            <TypedName text={witness} />
          </Field>
        )}
        <Field label={<Say of="documents:caseNumber" />}>
          <bdi dir="ltr">{caseNumber}</bdi>
        </Field>
        <Field label={<Say of="documents:language" />}>{ownName(consent.language)}</Field>
        <Field label={<Say of="documents:site" />} width="wide">
          <TypedName text={siteName} />
        </Field>
      </Fields>
      <p className="recorded">
        <Say of="documents:recordedOn" values={{ date: moment(consent.recordedAt) }} />
        {' · '}
        <Say of="documents:version" values={{ version: inDigitsOf(words.language, consent.textVersion) }} />
      </p>
    </section>
  )
}

interface TransferAgreedProps {
  readonly recipient: string
  readonly sections: readonly PackageSection[]
}

const TransferAgreed = ({ recipient, sections }: TransferAgreedProps) => (
  <div className="transfer">
    <Fields>
      <Field label={<Say of="documents:recipient" />} width="wide">
        <TypedName text={recipient} />
      </Field>
    </Fields>
    <h3>
      <Say of="documents:parts" />
    </h3>
    <div className="choices choices-parts">
      {packageSections.map((section) => (
        <Choice key={section} chosen={sections.includes(section)}>
          <Say of={`documents:part.${section}`} />
        </Choice>
      ))}
    </div>
  </div>
)
