import { kioskProcedures } from '@shared/ipc/surface/kiosk'
import { exposeSurface } from './expose'

exposeSurface(kioskProcedures)
