import { useDirection } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'

/** An icon that points along the line of reading: mirrored where text runs right to left. Decoration only. */
export const DirectionalIcon = ({ icon: Shape, size = 20 }: { readonly icon: Icon; readonly size?: number }) => {
  const { dir } = useDirection()
  return <Shape size={size} aria-hidden style={dir === 'rtl' ? { transform: 'scaleX(-1)' } : undefined} />
}
