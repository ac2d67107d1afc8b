import { Button } from '@mantine/core'
import { IconScreenShare, IconScreenShareOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { ShareRequest } from '@shared/features/facing/facing.contract'
import { useNotice } from '../../ui/useNotice'
import { useFacingStatus, useShare, useStopSharing } from './facing.data'
import { TurnScreenDialog } from './TurnScreenDialog'

interface ShareButtonProps {
  readonly what: ShareRequest
  readonly share: string
  readonly stop: string
}

/** Shows something on the facing display, or takes it off. With a single screen it asks for a return code first. */
export const ShareButton = ({ what, share: shareLabel, stop: stopLabel }: ShareButtonProps) => {
  const notice = useNotice()
  const status = useFacingStatus()
  const share = useShare()
  const stop = useStopSharing()
  const [turning, setTurning] = useState(false)
  const shown = status.data?.shows === what.kind && (what.kind !== 'exercise' || status.data.exercise === what.exercise)

  const start = (): void => {
    if (status.data?.screen === 'second') share.mutate({ what, code: null }, { onError: notice.failed })
    else setTurning(true)
  }

  return (
    <>
      {shown ? (
        <Button
          variant="light"
          leftSection={<IconScreenShareOff size={20} aria-hidden />}
          onClick={() => stop.mutate()}
        >
          {stopLabel}
        </Button>
      ) : (
        <Button
          variant="default"
          loading={share.isPending}
          leftSection={<IconScreenShare size={20} aria-hidden />}
          onClick={start}
        >
          {shareLabel}
        </Button>
      )}
      {turning ? (
        <TurnScreenDialog
          onClose={() => setTurning(false)}
          onTurn={(code) => {
            setTurning(false)
            share.mutate({ what, code }, { onError: notice.failed })
          }}
        />
      ) : null}
    </>
  )
}
