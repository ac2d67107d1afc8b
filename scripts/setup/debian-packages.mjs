/** Which Debian package brings what. Newer releases append `t64` to some of the names; `apt.mjs` finds out which. */

/** Shared libraries that Electron's executable names, by the name the loader looks for. */
export const LIBRARY_PACKAGES = {
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libgdk_pixbuf-2.0.so.0': 'libgdk-pixbuf-2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgmodule-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libpangocairo-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
}

/**
 * A program or file that is needed, and the package that brings it.
 * @typedef {object} Tool
 * @property {string} packageName
 * @property {string} proof a command looked up in PATH, or (with a slash) a file that must exist
 */

/** @type {readonly Tool[]} virtual screens: one for tests, two for the demo, and a window manager so that full screen works */
export const DISPLAY_TOOLS = [
  { packageName: 'xvfb', proof: 'Xvfb' },
  { packageName: 'xserver-xorg-core', proof: '/usr/lib/xorg/Xorg' },
  { packageName: 'xserver-xorg-video-dummy', proof: '/usr/lib/xorg/modules/drivers/dummy_drv.so' },
  { packageName: 'x11-xserver-utils', proof: 'xrandr' },
  { packageName: 'openbox', proof: 'openbox' },
]

/** @type {readonly Tool[]} what the demo and the bench use besides: seals are opened with `age`, pages are checked, a print queue is real */
export const DEMO_TOOLS = [
  ...DISPLAY_TOOLS,
  { packageName: 'age', proof: 'age' },
  { packageName: 'unzip', proof: 'unzip' },
  { packageName: 'poppler-utils', proof: 'pdftotext' },
  { packageName: 'cups', proof: 'cupsd' },
  { packageName: 'cups-client', proof: 'lpadmin' },
  { packageName: 'printer-driver-cups-pdf', proof: '/usr/lib/cups/backend/cups-pdf' },
]

/** @type {readonly Tool[]} what the tests use besides: foreign tools to check ours against, keys, system calls and a voice that are real */
export const TEST_TOOLS = [
  ...DEMO_TOOLS,
  { packageName: 'minisign', proof: 'minisign' },
  { packageName: 'xdotool', proof: 'xdotool' },
  { packageName: 'strace', proof: 'strace' },
  { packageName: 'speech-dispatcher', proof: 'speech-dispatcher' },
  { packageName: 'speech-dispatcher-espeak-ng', proof: '/usr/lib/speech-dispatcher-modules/sd_espeak-ng' },
]
