export interface VirtualDisplay {
  /** What programs get as `DISPLAY`, such as `:1`. */
  readonly display: string
  /** Ends the window manager and the X server; may be called twice. */
  stop(): Promise<void>
}

export interface VirtualDisplayOptions {
  /** How many screens of 1920 by 1080, side by side. */
  readonly screens: 1 | 2
}

export function startVirtualDisplay(options: VirtualDisplayOptions): Promise<VirtualDisplay>
export function withVirtualDisplay<T>(
  options: VirtualDisplayOptions,
  use: (display: VirtualDisplay) => Promise<T>,
): Promise<T>
