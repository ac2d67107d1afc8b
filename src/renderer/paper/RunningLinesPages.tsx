import { formatDay, formatNumber } from '@shared/calendar'
import { ownName } from '@shared/languages'
import type { RunningLines } from '@shared/features/paper/paper.documents'
import { OrderedText } from '../ui/OrderedText'
import { Say, useWords } from './WordsContext'

interface RunningLinesPagesProps {
  readonly lines: RunningLines
  /** How many pages the document has. */
  readonly pages: number
}

/** One sheet per page of a document with nothing on it but head and foot; main lays them over the document's pages. */
export const RunningLinesPages = ({ lines, pages }: RunningLinesPagesProps) =>
  Array.from({ length: pages }, (_, index) => (
    <section key={index} className="running-page">
      <RunningHead lines={lines} />
      <RunningFoot lines={lines} page={index + 1} pages={pages} />
    </section>
  ))

const RunningHead = ({ lines: { title, caseNumber, language } }: { readonly lines: RunningLines }) => (
  <div className="running-head">
    <span className="running-title">
      <OrderedText text={title} />
    </span>
    {caseNumber !== null && (
      <span className="running-case">
        <Say of="documents:caseNumber" /> <bdi dir="ltr">{caseNumber}</bdi>
      </span>
    )}
    <span>{ownName(language)}</span>
  </div>
)

const RunningFoot = ({ lines, page, pages }: RunningLinesPagesProps & { readonly page: number }) => {
  const words = useWords()
  const { language } = lines
  const isUnreviewed = lines.review === words.say('documents:unreviewed').text
  return (
    <div className="running-foot">
      <span className={isUnreviewed ? 'running-review running-unreviewed' : 'running-review'}>
        <OrderedText text={lines.review} />
      </span>
      <span className="running-facts">
        <OrderedText text={lines.version} />
        <span className="running-dot"> · </span>
        <OrderedText text={formatDay(lines.date, language)} />
      </span>
      <span className="running-count">
        <Say
          of="documents:pageOf"
          values={{ page: formatNumber(page, language), pages: formatNumber(pages, language) }}
        />
      </span>
    </div>
  )
}
