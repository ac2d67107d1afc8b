import type { App } from 'electron'

/**
 * Lets pages find the system's voices. On Linux Chromium asks for them only when told to; they are those of
 * speech-dispatcher, a service of this machine. Must run before the app is ready; means nothing elsewhere.
 */
export const findVoices = ({ commandLine }: App): void => commandLine.appendSwitch('enable-speech-dispatcher')
