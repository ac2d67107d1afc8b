import { formatMoment } from '@shared/calendar'
import { OrderedText } from '../../ui/OrderedText'
import { Field, Fields } from '../parts/Fields'
import { Opening } from '../parts/Opening'
import { TypedName } from '../parts/Typed'
import { Say, useWords } from '../WordsContext'

interface RecoverySheetProps {
  readonly siteName: string
  /** ISO 8601. */
  readonly madeAt: string
  readonly code: string
}

/** The code that opens a vault when every passphrase is lost, for an envelope in a safe. */
export const RecoverySheet = ({ siteName, madeAt, code }: RecoverySheetProps) => {
  const words = useWords()
  return (
    <article>
      <Opening title={words.say('documents:recovery.title').text}>
        <Say of="documents:recovery.intro" />
      </Opening>
      <section className="recovery">
        <h2>
          <Say of="documents:recovery.code" />
        </h2>
        <bdi dir="ltr" className="recovery-code">
          {/* Groups stay whole; the sign between them is kept, so that the code is on paper as it is typed. */}
          {code.split(/(?<=[-\s])/).map((group, index) => (
            <span key={index}>{group}</span>
          ))}
        </bdi>
      </section>
      <div className="prose">
        <p>
          <Say of="documents:recovery.how" />
        </p>
        <blockquote>
          <p>
            <Say of="documents:recovery.care" />
          </p>
        </blockquote>
      </div>
      <Fields>
        <Field label={<Say of="documents:recovery.vault" />}>
          <TypedName text={siteName} />
        </Field>
        <Field label={<Say of="documents:date" />}>
          <OrderedText text={formatMoment(madeAt, words.language)} />
        </Field>
        <Field label={<Say of="documents:recovery.sealed" />} width="wide" />
      </Fields>
    </article>
  )
}
