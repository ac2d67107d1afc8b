import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A real speech-dispatcher with a real voice, whose sound goes into a file instead of a loudspeaker. */
export interface Speech {
  /** For the app that is to speak. */
  readonly env: NodeJS.ProcessEnv
  /** Seconds of sound that were played so far. */
  readonly seconds: () => number
  /** How loud the loudest moment was: 0 for silence, 1 for all that a sample holds. */
  readonly loudest: () => number
  /** Ends the service, which outlives the app that asked for it. */
  readonly end: () => void
}

/** What espeak-ng plays: one channel of 16-bit samples. */
const samplesPerSecond = 22_050
const bytesPerSample = 2

/**
 * Sets a speech service up that the app will start by itself, as it does on a person's machine. Its sound is taken as fast
 * as a loudspeaker would take it: a sentence lasts as long as somebody needs to listen to it.
 * @param folder an empty one, for its settings and the sound
 */
export const speechIn = (folder: string): Speech => {
  const sound = join(folder, 'sound.raw')
  const [settings, runtime] = [join(folder, 'config'), join(folder, 'run')]
  mkdirSync(join(settings, 'speech-dispatcher'), { recursive: true })
  mkdirSync(runtime, { mode: 0o700 })
  const loudspeaker = join(folder, 'loudspeaker.mjs')
  writeFileSync(loudspeaker, loudspeakerProgram(sound))
  writeFileSync(
    join(folder, '.asoundrc'),
    `pcm.!default { type file; file "|${process.execPath} ${loudspeaker}"; format raw; slave.pcm null }\n`,
  )
  writeFileSync(
    join(settings, 'speech-dispatcher/speechd.conf'),
    [
      'LogLevel 1',
      `LogDir "${folder}"`,
      'AudioOutputMethod "alsa"',
      'DefaultModule espeak-ng',
      'AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"',
      '',
    ].join('\n'),
  )
  const bytes = (): Buffer => (existsSync(sound) ? readFileSync(sound) : Buffer.alloc(0))
  return {
    env: { HOME: folder, XDG_CONFIG_HOME: settings, XDG_RUNTIME_DIR: runtime },
    seconds: () => bytes().length / bytesPerSample / samplesPerSecond,
    loudest: () => {
      const heard = bytes()
      let loudest = 0
      for (let at = 0; at + 1 < heard.length; at += bytesPerSample)
        loudest = Math.max(loudest, Math.abs(heard.readInt16LE(at)))
      return loudest / 0x7fff
    },
    end: () => void spawnSync('pkill', ['-f', folder]),
  }
}

/** Takes sound from its input no faster than it would be heard, and adds it to a file. */
const loudspeakerProgram = (sound: string): string => `
import { appendFileSync } from 'node:fs'
const atOnce = ${String((samplesPerSecond * bytesPerSample) / 10)}
for await (const chunk of process.stdin) {
  for (let at = 0; at < chunk.length; at += atOnce) {
    appendFileSync(${JSON.stringify(sound)}, chunk.subarray(at, at + atOnce))
    await new Promise((done) => setTimeout(done, 100))
  }
}
`
