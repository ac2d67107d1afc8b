import { useMemo } from 'react'
import type { Contact } from '@shared/features/contacts/contacts.contract'
import { directionOf } from '@shared/languages'
import type { Material } from '@shared/features/materials/materials.contract'
import { GridPicture } from './material/GridPicture'
import { MaterialMarkdown } from './material/MaterialMarkdown'
import type { HeadingLevel } from './material/components'
import { useMaterialWords } from './material/useMaterialWords'
import styles from './MaterialBody.module.css'

const nobody: readonly Contact[] = []

interface MaterialBodyProps {
  readonly material: Pick<Material, 'body' | 'language'>
  /** The level of the body's first headings on the page; 2 below a page title. */
  readonly headingLevel?: HeadingLevel
  /** The site's own list, for texts that show it; the same list from one drawing to the next. */
  readonly contacts?: readonly Contact[]
}

/**
 * The running text of a material on a screen, in its own language, font and direction whatever stands around it.
 * Numbers keep their order; raw HTML is shown as the text it is; pictures are left out. Sizes follow the font size of
 * the parent, so that whoever shows it can enlarge it.
 */
export const MaterialBody = ({ material, headingLevel = 2, contacts = nobody }: MaterialBodyProps) => {
  const { body, language } = material
  const say = useMaterialWords(language)
  const grid = useMemo(() => <GridPicture language={language} say={say} />, [language, say])
  return (
    <div className={styles.body} lang={language} dir={directionOf(language)}>
      <MaterialMarkdown
        body={body}
        language={language}
        headingLevel={headingLevel}
        contacts={contacts}
        say={say}
        grid={grid}
      />
    </div>
  )
}
