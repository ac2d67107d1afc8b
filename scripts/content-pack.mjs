import { onSupportedNode } from './setup/node-version.mjs'

onSupportedNode(() => import('./commands/content-pack.mjs'))
