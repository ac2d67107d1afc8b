import { formatDay, formatMoment } from '@shared/calendar'
import type { PackageSection } from '@shared/features/handover/handover.sections'
import { OrderedText } from '../../ui/OrderedText'
import { Field, Fields } from '../parts/Fields'
import { Opening } from '../parts/Opening'
import { TypedName } from '../parts/Typed'
import { Say, useWords } from '../WordsContext'

interface ReadMeFirstSheetProps {
  readonly packageId: string
  /** ISO 8601. */
  readonly madeAt: string
  readonly siteName: string
  readonly recipient: string
  /** ISO 8601. */
  readonly consentDate: string
  readonly sections: readonly PackageSection[]
  readonly files: readonly string[]
}

/** The first page of a handover package: what is inside, what the person agreed to, and how to treat it. */
export const ReadMeFirstSheet = (props: ReadMeFirstSheetProps) => {
  const { packageId, madeAt, siteName, recipient, consentDate, sections, files } = props
  const words = useWords()
  return (
    <article className="one-sheet">
      <Opening title={words.say('documents:readMe.title').text}>
        <Say of="documents:readMe.intro" />
      </Opening>
      <Fields>
        <Field label={<Say of="documents:recipient" />} width="wide">
          <TypedName text={recipient} />
        </Field>
        <Field label={<Say of="documents:readMe.from" />}>
          <TypedName text={siteName} />
        </Field>
        <Field label={<Say of="documents:date" />}>
          <OrderedText text={formatMoment(madeAt, words.language)} />
        </Field>
        <Field label={<Say of="documents:readMe.packageId" />} width="wide">
          <bdi dir="ltr">{packageId}</bdi>
        </Field>
      </Fields>
      <div className="prose">
        <h2>
          <Say of="documents:readMe.consentTitle" />
        </h2>
        <p>
          <Say of="documents:readMe.consentText" values={{ date: formatDay(consentDate, words.language), recipient }} />
        </p>
        <h2>
          <Say of="documents:readMe.contentsTitle" />
        </h2>
        <ul>
          {sections.map((section) => (
            <li key={section}>
              <Say of={`documents:part.${section}`} />
            </li>
          ))}
        </ul>
        <ul className="files">
          {files.map((file) => (
            <li key={file}>
              <bdi dir="ltr">{file}</bdi>
            </li>
          ))}
        </ul>
        <h2>
          <Say of="documents:readMe.howTitle" />
        </h2>
        <p>
          <Say of="documents:readMe.howText" />
        </p>
        <h2>
          <Say of="documents:readMe.careTitle" />
        </h2>
        <p>
          <Say of="documents:readMe.careText" />
        </p>
      </div>
    </article>
  )
}
