import type { ReactNode } from 'react'
import { formatDay } from '@shared/calendar'
import type { Contact } from '@shared/features/contacts/contacts.contract'
import type { MigrantLanguage } from '@shared/languages'
import { OrderedText } from '../OrderedText'
import { typedText } from '../typed-text'
import { Phrase } from './Phrase'
import type { SayMaterial } from './words'

interface ContactListProps {
  readonly contacts: readonly Contact[]
  /** The language of the text that the list stands in; contacts are in whatever language the site wrote them. */
  readonly language: MigrantLanguage
  readonly say: SayMaterial
}

/** Whom a reader can turn to, as the site keeps it; a sentence when it keeps nothing yet. */
export const ContactList = ({ contacts, language, say }: ContactListProps) =>
  contacts.length === 0 ? (
    <p data-part="no-contacts">
      <Phrase phrase={say('materials:contacts.none')} language={language} />
    </p>
  ) : (
    <div data-part="contacts" role="list">
      {contacts.map((contact) => (
        <ContactBlock key={contact.id} contact={contact} language={language} say={say} />
      ))}
    </div>
  )

interface ContactBlockProps extends Omit<ContactListProps, 'contacts'> {
  readonly contact: Contact
}

const ContactBlock = ({ contact, language, say }: ContactBlockProps) => {
  const typed = (text: string): ReactNode => (
    <bdi {...typedText(text, language)}>
      <OrderedText text={text} />
    </bdi>
  )
  const { name, purpose, languages, hours, telephone, place, lastChecked } = contact
  const facts = [
    { word: 'for', value: typed(purpose) },
    { word: 'languages', value: languages === null ? null : typed(languages) },
    { word: 'hours', value: hours === null ? null : typed(hours) },
    // A number that somebody wrote with a word beside it still begins on the left.
    { word: 'telephone', value: telephone === null ? null : <Telephone number={telephone} /> },
    { word: 'place', value: place === null ? null : typed(place) },
  ] as const
  return (
    <div role="listitem" data-contact="">
      <p data-contact-name="">{typed(name)}</p>
      <dl>
        {facts.map(({ word, value }) =>
          value === null ? null : (
            <div key={word} data-fact={word}>
              <dt>
                <Phrase phrase={say(`materials:contacts.${word}`)} language={language} />
              </dt>{' '}
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <p data-contact-checked="">
        <Phrase
          phrase={say('materials:contacts.checked', { date: formatDay(lastChecked, language) })}
          language={language}
        />
      </p>
    </div>
  )
}

const Telephone = ({ number }: { readonly number: string }) => (
  <bdi dir="ltr">
    <OrderedText text={number} />
  </bdi>
)
