import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, chmodSync, constants, copyFileSync, mkdirSync, mkdtempSync } from 'node:fs'
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const system = {
  scheduler: '/usr/sbin/cupsd',
  programs: '/usr/lib/cups',
  pdfBackend: '/usr/lib/cups/backend/cups-pdf',
  pdfDriver: '/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd',
  /** The CUPS-PDF backend looks for its settings here and nowhere else: `cups-pdf-NAME.conf` for `cups-pdf:/NAME`. */
  pdfSettings: '/etc/cups',
} as const

/** CUPS runs a backend as root only when nobody else may run it. */
const rootOnly = 0o700

/** How a queue of the test's own is made. */
export interface QueueSettings {
  /** `NAME:...` with the name of a backend: `cups-pdf`, `keep`, or one that `addBackend` made. */
  readonly device: string
  /** A printer description; without one CUPS passes every document on as it came. */
  readonly driver?: string
  /** `name=value` as `lpadmin -o` takes them, e.g. `printer-error-policy=stop-printer`. */
  readonly options?: readonly string[]
  /** What people call the printer. */
  readonly label?: string
}

/** A CUPS of its own: nothing of it touches a CUPS that the system runs, and several can run side by side. */
export interface TestCups {
  /** This process's environment with the `CUPS_SERVER` that leads to this CUPS. For the app, and for any CUPS command. */
  readonly env: NodeJS.ProcessEnv
  /** The default printer, a real CUPS-PDF queue. It turns documents into PostScript and back, so letters become shapes. */
  readonly queue: string
  /** A printer that speaks PDF, as today's do: what it would put on paper keeps its text. In colour unless told otherwise. */
  readonly pdfQueue: string
  /** Where both leave what they print: `*-job_<n>.pdf`; for `pdfQueue` also `*-job_<n>.options`, title first. */
  readonly outDir: string
  /** Everything this CUPS writes: spool, logs, caches. */
  readonly folder: string
  /** Runs a command of CUPS (`lpadmin`, `cupsdisable`, `cancel`...) against this CUPS and gives its output. */
  run(command: string, ...args: readonly string[]): string
  addQueue(name: string, settings: QueueSettings): void
  /** Makes a printer that behaves as the shell script says; the document comes on its standard input. */
  addBackend(name: string, script: string): void
  /** Ends the scheduler and removes every trace. May be called more than once. */
  stop(): Promise<void>
}

/** Why no CUPS can be started on this machine, in one sentence; null when one can. */
export const cupsObstacle = (): string | null => {
  if (process.getuid?.() !== 0) return 'CUPS-PDF prints only when it is started by root'
  const missing = [system.scheduler, system.pdfBackend, system.pdfDriver].find((path) => !isReadable(path))
  return missing === undefined
    ? null
    : `${missing} is missing: apt-get install cups cups-client printer-driver-cups-pdf`
}

const isReadable = (path: string): boolean => {
  try {
    accessSync(path, constants.R_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Starts a CUPS with two queues. The caller must `stop` it; should this process end before, it is stopped then.
 * @throws Error with `cupsObstacle`'s sentence, or with the scheduler's log when it does not come up
 */
export const startCups = async (): Promise<TestCups> => {
  const obstacle = cupsObstacle()
  if (obstacle !== null) throw new Error(obstacle)

  const folder = mkdtempSync(join(tmpdir(), 'waymark-cups-'))
  const place = (...parts: readonly string[]): string => join(folder, ...parts)
  const pdfSettings = join(system.pdfSettings, `cups-pdf-${basename(folder)}.conf`)
  const env: NodeJS.ProcessEnv = { ...process.env, CUPS_SERVER: place('door', 'cups.sock'), LC_ALL: 'C.UTF-8' }
  layOut(folder, pdfSettings)

  const settings = ['-f', '-c', place('etc', 'cupsd.conf'), '-s', place('etc', 'cups-files.conf')]
  const guard = spawn('sh', ['-c', guarded, 'guard', folder, pdfSettings, place('bin', 'cupsd'), ...settings], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // Out of reach of the Ctrl+C that ends the tests, or nobody would be left to clear up.
    detached: true,
  })
  const gone = once(guard, 'exit')

  const run = (command: string, ...args: readonly string[]): string =>
    execFileSync(command, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 20_000 })
  const cups: TestCups = {
    env,
    queue: 'desk',
    pdfQueue: 'plain',
    outDir: place('out'),
    folder,
    run,
    addQueue(name, { device, driver, options = [], label = name }) {
      const drive = driver === undefined ? ['-m', 'raw'] : ['-P', driver]
      run('lpadmin', '-p', name, '-E', '-v', device, '-D', label, ...drive, ...options.flatMap((text) => ['-o', text]))
    },
    addBackend(name, script) {
      const path = place('bin', 'backend', name)
      writeFileSync(path, `#!/bin/sh\n[ $# -eq 0 ] && exit 0\n${script}\n`)
      chmodSync(path, rootOnly)
    },
    async stop() {
      guard.stdin.end()
      await gone
    },
  }

  try {
    await untilRunning(cups)
    addStandardQueues(cups, basename(folder))
  } catch (error) {
    const logs = ['first_words', 'error_log'].map((name) => place('log', name)).filter(isReadable)
    const said = logs.map((path) => readFileSync(path, 'utf8').slice(-2000)).join('\n')
    await cups.stop()
    throw new Error(`CUPS did not start.\n${said}`, { cause: error })
  }
  return cups
}

/**
 * Runs the scheduler until its own input ends, which it does when `stop` closes it and also when this process dies in any
 * other way; then ends the scheduler, which takes its filters and backends with it, and clears up.
 */
const guarded = `folder=$1; settings=$2; shift 2
"$@" > "$folder/log/first_words" 2>&1 < /dev/null & scheduler=$!
cat > /dev/null
kill $scheduler
tries=50
while kill -0 $scheduler 2> /dev/null && [ $((tries -= 1)) -gt 0 ]; do sleep 0.1; done
kill -9 $scheduler 2> /dev/null
wait
rm -rf "$folder" "$settings"`

/** Filters run as another user, so the folder can be passed through; what lies in it is closed by CUPS itself. */
const layOut = (folder: string, pdfSettings: string): void => {
  chmodSync(folder, 0o711)
  for (const name of ['bin', 'bin/backend', 'etc', 'spool', 'spool/tmp', 'cache', 'state', 'log', 'out'])
    mkdirSync(join(folder, name))
  // Who comes in here may do everything with this CUPS, which runs as root.
  mkdirSync(join(folder, 'door'), { mode: 0o700 })
  for (const name of readdirSync(system.programs)) {
    if (name !== 'backend') symlinkSync(join(system.programs, name), join(folder, 'bin', name))
  }
  // Copies, because AppArmor knows these two by their paths and would keep them out of this folder.
  copyFileSync(system.scheduler, join(folder, 'bin/cupsd'))
  copyFileSync(system.pdfBackend, join(folder, 'bin/backend/cups-pdf'))
  chmodSync(join(folder, 'bin/backend/cups-pdf'), rootOnly)

  writeFileSync(join(folder, 'etc/cupsd.conf'), schedulerSettings(folder))
  writeFileSync(join(folder, 'etc/cups-files.conf'), fileSettings(folder))
  writeFileSync(pdfSettings, backendSettings(folder))
}

/** Everybody who reaches the socket may do everything. Printers that fail are asked once more, and soon. */
const schedulerSettings = (folder: string): string => `Listen ${join(folder, 'door/cups.sock')}
LogLevel info
Browsing No
WebInterface No
IdleExitTimeout 0
ErrorPolicy abort-job
JobRetryInterval 1
JobRetryLimit 1
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`

const fileSettings = (folder: string): string => `ServerRoot ${join(folder, 'etc')}
ServerBin ${join(folder, 'bin')}
RequestRoot ${join(folder, 'spool')}
TempDir ${join(folder, 'spool/tmp')}
CacheDir ${join(folder, 'cache')}
StateDir ${join(folder, 'state')}
Printcap ${join(folder, 'state/printcap')}
AccessLog ${join(folder, 'log/access_log')}
ErrorLog ${join(folder, 'log/error_log')}
PageLog ${join(folder, 'log/page_log')}
SystemGroup root
`

const backendSettings = (folder: string): string => `Out ${join(folder, 'out')}
Spool ${join(folder, 'spool-pdf')}
Log ${join(folder, 'log')}
Grp root
Label 1
TitlePref 1
`

const untilRunning = async (cups: TestCups): Promise<void> => {
  const patience = Date.now() + 10_000
  while (!cups.run('lpstat', '-r').includes('is running')) {
    if (Date.now() > patience) throw new Error('cupsd does not listen')
    await pause(50)
  }
}

const addStandardQueues = (cups: TestCups, instance: string): void => {
  const driver = readFileSync(system.pdfDriver, 'utf8')
  // The backend makes one PDF of what it gets and prints no copies, so CUPS has to repeat the pages.
  const repeating = `${driver}\n*cupsManualCopies: True\n`
  const plain = `${repeating}*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *ColorModel/Output Mode: PickOne
*DefaultColorModel: RGB
*ColorModel RGB/Color: ""
*ColorModel Gray/Grayscale: ""
*CloseUI: *ColorModel
`
  const saved = (name: string, text: string): string => {
    const path = join(cups.folder, 'etc', `${name}.ppd`)
    writeFileSync(path, text)
    return path
  }
  cups.addQueue(cups.queue, { device: `cups-pdf:/${instance}`, driver: saved('cups-pdf', repeating) })
  cups.run('lpadmin', '-d', cups.queue)

  // A backend is called with job, user, title, copies, options.
  const kept = `${cups.outDir}/plain-job_$1`
  cups.addBackend('keep', `printf '%s\\n%s\\n' "$3" "$5" > "${kept}.options"\nexec cat > "${kept}.pdf"`)
  cups.addQueue(cups.pdfQueue, { device: 'keep:/', driver: saved('plain', plain) })
}
