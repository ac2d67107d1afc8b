import { onSupportedNode } from './setup/node-version.mjs'

onSupportedNode(() => import('./commands/translations.mjs'))
