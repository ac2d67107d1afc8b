import { Title } from '@mantine/core'
import { IconFilePencil, IconFilePlus, IconFileX, type Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PackChange } from '@shared/features/content-packs/content-packs.contract'
import { Ordered } from '../../ui/Ordered'
import styles from './InspectionDialog.module.css'
import type { DescribedFile } from './pack-changes'

const icons: Readonly<Record<PackChange['change'], Icon>> = {
  new: IconFilePlus,
  changed: IconFilePencil,
  removed: IconFileX,
}

interface ChangeListProps {
  readonly change: PackChange['change']
  readonly files: readonly DescribedFile[]
}

/** The files that a pack adds, changes or removes. A long list scrolls, with the keyboard as well. */
export const ChangeList = ({ change, files }: ChangeListProps) => {
  const { t } = useTranslation('administration')
  const heading = t(`packs.change.${change}`, { number: files.length })
  const ChangeIcon = icons[change]
  return (
    <section>
      <Title order={3} size="h5" mb={6} className={styles.heading}>
        <ChangeIcon size={20} aria-hidden />
        {heading}
      </Title>
      <ul className={styles.list} tabIndex={0} aria-label={heading}>
        {files.map(({ file, kind, name, language }) => (
          <li key={file}>
            <Ordered>{name}</Ordered>
            <span>{t(`packs.file.${kind}`)}</span>
            {language === null ? <span /> : <bdi lang={language.tag}>{language.name}</bdi>}
          </li>
        ))}
      </ul>
    </section>
  )
}
