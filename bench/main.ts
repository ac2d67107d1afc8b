import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Figure, Measurement } from './figure'
import { ratioOf } from './figure'
import { consent } from './figures/consent'
import { kiosk } from './figures/kiosk'
import { paper } from './figures/paper'
import { seal } from './figures/seal'
import { start } from './figures/start'
import { unlock } from './figures/unlock'
import { electronRuntime } from './runtime'
import { readSettings } from './settings'
import { tableOf } from './table'

/* The bench: measures what people wait for, each figure beside a reference that is measured in the same minutes. Runs in
   the root of the checkout, with the app built and a screen in DISPLAY. */

const measurements: readonly Measurement[] = [start, kiosk, unlock, consent, paper, seal]

const machine = () => ({
  platform: `${process.platform}-${process.arch}`,
  processors: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.versions.node,
  electron: electronRuntime().version,
  /** Programs that wanted to run, on average over the last minute; above the number of processors, others were in the way. */
  load: { before: loadavg()[0] ?? 0 },
})

const measure = async (measurement: Measurement, rounds: number): Promise<readonly Figure[]> => {
  mkdirSync('out', { recursive: true })
  const folder = mkdtempSync(resolve('out', `bench-${measurement.name}-`))
  try {
    return await measurement.run({ rounds, folder })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const main = async (): Promise<void> => {
  const { json, rounds, only } = readSettings(
    process.argv.slice(2),
    measurements.map(({ name }) => name),
  )
  const about = machine()
  const figures: Figure[] = []
  for (const measurement of measurements.filter(({ name }) => only?.includes(name) ?? true)) {
    console.log(`bench: ${measurement.name}, ${rounds} rounds ...`)
    figures.push(...(await measure(measurement, rounds)))
  }
  console.log(`\n${tableOf(figures)}\n`)
  console.log(
    `${about.processors}, Node ${about.node}, Electron ${about.electron}; medians, in brackets least and most`,
  )
  if (json === null) return
  const report = {
    measuredAt: new Date().toISOString(),
    rounds,
    machine: { ...about, load: { ...about.load, after: loadavg()[0] ?? 0 } },
    figures: figures.map((figure) => ({ ...figure, ratio: ratioOf(figure) })),
  }
  mkdirSync(dirname(resolve(json)), { recursive: true })
  writeFileSync(join(json), `${JSON.stringify(report, null, 2)}\n`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
