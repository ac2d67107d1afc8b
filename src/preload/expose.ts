import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { SurfaceApi, WindowEvent } from '@shared/ipc/api'
import { eventChannel, gateChannel } from '@shared/ipc/channels'
import type { SurfaceProcedures } from '@shared/ipc/surfaces'

/**
 * Puts `window.waymark` into the page: one function per procedure the surface names, and `listen`. Neither
 * `ipcRenderer` nor an event object ever reaches the page.
 */
export const exposeSurface = (procedures: SurfaceProcedures): void => {
  const features = Object.entries(procedures as Record<string, readonly string[]>).map(([feature, names]) => [
    feature,
    Object.fromEntries(
      names.map((name) => [name, (input: unknown) => ipcRenderer.invoke(gateChannel, `${feature}.${name}`, input)]),
    ),
  ])
  const listen: SurfaceApi<SurfaceProcedures>['listen'] = (listener) => {
    const handler = (_event: IpcRendererEvent, message: WindowEvent): void => listener(message)
    ipcRenderer.on(eventChannel, handler)
    return () => void ipcRenderer.off(eventChannel, handler)
  }
  contextBridge.exposeInMainWorld('waymark', { ...Object.fromEntries(features), listen })
}
