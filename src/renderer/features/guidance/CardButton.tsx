import { UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import type { Material, MaterialId } from '@shared/features/materials/materials.contract'
import { DirectionalIcon } from '../../ui/DirectionalIcon'
import styles from './CardButton.module.css'
import { CardTitle } from './CardTitle'

interface CardButtonProps {
  readonly card: Material
  /** Whether this card is the open one. */
  readonly current?: boolean
  readonly onOpen: (id: MaterialId) => void
}

/** A card in a list, by its title. */
export const CardButton = ({ card, current = false, onOpen }: CardButtonProps) => (
  <UnstyledButton
    className={styles.button}
    {...(current && { 'aria-current': 'true' as const })}
    onClick={() => onOpen(card.id)}
  >
    <CardTitle card={card} />
    <DirectionalIcon icon={IconChevronRight} size={18} />
  </UnstyledButton>
)
