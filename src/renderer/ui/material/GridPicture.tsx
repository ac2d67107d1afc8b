import { columns, levels } from '@shared/features/adversity-grid/adversity-grid.contract'
import type { MigrantLanguage } from '@shared/languages'
import { Phrase } from './Phrase'
import type { SayMaterial } from './words'

interface GridPictureProps {
  readonly language: MigrantLanguage
  readonly say: SayMaterial
}

/** What the nine boxes look like that come on paper: their names, and nothing to fill in. */
export const GridPicture = ({ language, say }: GridPictureProps) => (
  <table data-part="grid">
    <thead>
      <tr>
        <td />
        {columns.map((column) => (
          <th key={column} scope="col">
            <Phrase phrase={say(`grid:column.${column}`)} language={language} />
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {levels.map((level) => (
        <tr key={level}>
          <th scope="row">
            <Phrase phrase={say(`grid:level.${level}`)} language={language} />
          </th>
          {columns.map((column) => (
            <td key={column} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
