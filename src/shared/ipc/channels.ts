/** A window asks main. Bound to one `webContents` each, so the same name never joins two windows. */
export const gateChannel = 'waymark'
/** Main tells a window. */
export const eventChannel = 'waymark:event'
