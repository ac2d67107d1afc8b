import type { Contact } from '@shared/features/contacts/contacts.contract'
import { MaterialMarkdown } from '../../ui/material/MaterialMarkdown'
import { BlankGridPage } from '../documents/BlankGridTable'
import { useWords } from '../WordsContext'

const nobody: readonly Contact[] = []
const blankGrid = <BlankGridPage />

interface ProseProps {
  /** Markdown, in the language of the document's words. */
  readonly body: string
  /** The site's own list, for texts that have room for it. */
  readonly contacts?: readonly Contact[]
}

/** The body of a material. Raw HTML in it is shown as the text it is, pictures from elsewhere are left out. */
export const Prose = ({ body, contacts = nobody }: ProseProps) => {
  const words = useWords()
  return (
    <div className="prose">
      <MaterialMarkdown
        body={body}
        language={words.language}
        headingLevel={2}
        contacts={contacts}
        say={words.say}
        grid={blankGrid}
        sections
      />
    </div>
  )
}
