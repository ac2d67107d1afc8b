import { facingProcedures } from '@shared/ipc/surface/facing'
import { exposeSurface } from './expose'

exposeSurface(facingProcedures)
