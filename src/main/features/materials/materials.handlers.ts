import type { Handlers } from '../../ipc/router'
import type { MaterialsReader } from './materials.reader'

export const materialsHandlers = (materials: MaterialsReader): Handlers<'materials'> => ({
  shelf: ({ language }) => materials.shelf(language),
  read: ({ id, language }) => materials.read(id, language),
  guidance: ({ language }) => materials.guidance(language),
})
