import { deskProcedures } from '@shared/ipc/surface/desk'
import { exposeSurface } from './expose'

exposeSurface(deskProcedures)
