import type { VirtualDisplay } from '../../scripts/setup/virtual-display.mjs'

/** A virtual machine with two screens side by side, for what the facing display does with a screen of its own. */
export const twoScreens = async (): Promise<VirtualDisplay> => {
  const { startVirtualDisplay } = await import('../../scripts/setup/virtual-display.mjs')
  return startVirtualDisplay({ screens: 2 })
}
