import type { Surface } from '@shared/ipc/surfaces'

/** The app's own scheme. Nothing else is ever loaded. */
export const scheme = 'app'

/** Each surface is an origin of its own, e.g. `app://desk`, so that pages share neither storage nor service workers. */
export const originOf = (surface: Surface): string => `${scheme}://${surface}`
