import { Badge, Button, Checkbox, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { directionOf } from '@shared/languages'
import type { ShelvedMaterial } from '@shared/features/materials/materials.contract'
import { Sign } from '../../ui/material/signs'
import styles from './ShelfRow.module.css'

interface ShelfRowProps {
  /** In the counsellor's language. */
  readonly material: ShelvedMaterial
  /** In the language of the page; undefined while it is being read. */
  readonly page: ShelvedMaterial | undefined
  /** Left out: this one is not printed as a part of a set. */
  readonly ticked?: boolean
  readonly onTick?: (ticked: boolean) => void
  readonly onShow: () => void
}

/** A handout or form on the shelf: what it is, in both languages, and the ways to paper. */
export const ShelfRow = ({ material, page, ticked, onTick, onShow }: ShelfRowProps) => {
  const { t } = useTranslation('desk')
  const { title, summary } = material.head
  return (
    <div className={styles.row}>
      {onTick && (
        <Checkbox
          checked={ticked ?? false}
          onChange={(event) => onTick(event.currentTarget.checked)}
          aria-label={title}
          size="md"
        />
      )}
      <span className={styles.sign}>
        <Sign name={material.icon} />
      </span>
      <div className={styles.words}>
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="stone.7">
          {summary}
        </Text>
        {page && page.language !== material.language ? (
          <div className={styles.own}>
            <bdi lang={page.language} dir={directionOf(page.language)}>
              {page.head.title}
            </bdi>
          </div>
        ) : null}
        {page && page.language !== page.asked ? (
          <Badge color="yellow" variant="light">
            {t('paper.onlyEnglish')}
          </Badge>
        ) : null}
      </div>
      <Button variant="light" onClick={onShow} aria-label={`${t('paper.show')}: ${title}`}>
        {t('paper.show')}
      </Button>
    </div>
  )
}
