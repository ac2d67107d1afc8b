import { Opening } from '../parts/Opening'
import { Say, useWords } from '../WordsContext'

/** What somebody takes along who left feedback at the kiosk: a number, and what it is good for. Not a word of theirs. */
export const FeedbackSlip = ({ code }: { readonly code: string }) => {
  const words = useWords()
  return (
    <article>
      <Opening title={words.say('documents:slip.title').text}>
        <Say of="documents:slip.intro" />
      </Opening>
      <section className="recovery">
        <h2>
          <Say of="documents:slip.code" />
        </h2>
        <bdi dir="ltr" className="recovery-code">
          <span>{code}</span>
        </bdi>
      </section>
      <div className="prose">
        <p>
          <Say of="documents:slip.how" />
        </p>
        <p>
          <Say of="documents:slip.care" />
        </p>
      </div>
    </article>
  )
}
