import { paperProcedures } from '@shared/ipc/surface/paper'
import { exposeSurface } from './expose'

exposeSurface(paperProcedures)
