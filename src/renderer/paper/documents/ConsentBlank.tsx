import type { ConsentPurpose } from '@shared/features/consent/consent.contract'
import { packageSections } from '@shared/features/handover/handover.sections'
import { Choice } from '../parts/Choice'
import { Field, Fields } from '../parts/Fields'
import { TypedName } from '../parts/Typed'
import { Say } from '../WordsContext'

interface ConsentBlankProps {
  readonly purpose: ConsentPurpose
  readonly siteName: string
}

/** Boxes and lines for an answer that is given by hand. */
export const ConsentBlank = ({ purpose, siteName }: ConsentBlankProps) => (
  <section className="answer">
    {purpose === 'transfer' && <TransferBlank />}
    <div className="choices choices-answer">
      <Choice>
        <Say of="documents:answerYes" />
      </Choice>
      <Choice>
        <Say of="documents:answerNo" />
      </Choice>
    </div>
    <div className="choices">
      <Choice>
        <Say of="documents:formWritten" />
      </Choice>
      <Choice>
        <Say of="documents:formOral" />
      </Choice>
    </div>
    <Fields kind="signed">
      <Field label={<Say of="documents:signaturePerson" />} width="person" />
      <Field label={<Say of="documents:caseNumber" />} />
      <Field label={<Say of="documents:nameOfWitness" />} />
      <Field label={<Say of="documents:signatureWitness" />} />
      <Field label={<Say of="documents:signatureInterpreter" />} />
      <Field label={<Say of="documents:signatureCounsellor" />} />
      <Field label={<Say of="documents:place" />} />
      <Field label={<Say of="documents:date" />} />
    </Fields>
    <p className="answer-site">
      <Say of="documents:site" />: <TypedName text={siteName} />
    </p>
  </section>
)

const TransferBlank = () => (
  <div className="transfer">
    <Fields>
      <Field label={<Say of="documents:recipient" />} width="wide" />
    </Fields>
    <h3>
      <Say of="documents:parts" />
    </h3>
    <div className="choices choices-parts">
      {packageSections.map((section) => (
        <Choice key={section}>
          <Say of={`documents:part.${section}`} />
        </Choice>
      ))}
    </div>
  </div>
)
