import type { SurfaceProcedures } from '../surfaces'

export const deskProcedures = {
  session: ['state', 'setUp', 'unlock', 'recover', 'lock', 'touch'],
  accounts: ['list', 'add', 'disable', 'resetPassphrase', 'changePassphrase', 'changeLanguage'],
  site: ['get', 'update'],
  cases: ['list', 'register', 'get'],
  consent: ['list', 'record', 'withdraw'],
  adversityGrid: ['open', 'live', 'change', 'keep', 'discard', 'versions', 'version'],
  facing: ['status', 'share', 'stop'],
  materials: ['shelf', 'read', 'guidance'],
  printing: ['prepare', 'printers', 'print', 'jobState', 'saveAs'],
  contacts: ['list', 'ofPack', 'add', 'change', 'remove'],
  kioskSettings: ['get', 'update', 'setExitPin'],
  counters: ['report'],
  reviews: ['list', 'record'],
  contentPacks: ['state', 'inspect', 'install', 'rollBack', 'trustKey', 'removeKey'],
  handover: ['checkRecipient', 'preview', 'previewFile', 'seal', 'list'],
  words: ['ofPack'],
} as const satisfies SurfaceProcedures
