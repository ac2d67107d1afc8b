'use strict'
// Stands where Electron keeps its own default app: `electron FOLDER` loads the app in FOLDER. Electron's own one is not
// part of the fallback runtime, which was made from a packaged application.

const { app } = require('electron')
const { readFileSync, statSync } = require('node:fs')
const Module = require('node:module')
const path = require('node:path')

/** Switches that take the argument after them as their value. */
const REQUIRE = new Set(['-r', '--require'])

/**
 * Reads the command line without changing it: the app finds every argument where `electron FOLDER` leaves it.
 * @param {readonly string[]} args what follows the executable
 */
const readCommandLine = (args) => {
  const preloaded = []
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]
    if (REQUIRE.has(arg)) preloaded.push(args[++i])
    else if (arg.startsWith('--require=')) preloaded.push(arg.slice('--require='.length))
    else if (!arg.startsWith('-')) return { preloaded, target: path.resolve(arg) }
  }
  return { preloaded, target: null }
}

/** @param {string} target a folder with package.json, or a script */
const takeOnIdentity = (target) => {
  if (!statSync(target).isDirectory()) return app.setAppPath(path.dirname(target))
  const manifest = JSON.parse(readFileSync(path.join(target, 'package.json'), 'utf8'))
  const name = manifest.productName ?? manifest.name
  if (manifest.version) app.setVersion(manifest.version)
  if (name) app.setName(name)
  app.setDesktopName(manifest.desktopName ?? `${app.getName()}.desktop`)
  app.setAppPath(target)
}

const fail = (sentence) => {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

const { preloaded, target } = readCommandLine(process.argv.slice(1))
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })

if (target === null) fail('Usage: electron FOLDER [arguments]')
for (const file of preloaded) Module._load(path.resolve(file), module, false)

let entry
try {
  takeOnIdentity(target)
  entry = Module._resolveFilename(target, null, true)
} catch (error) {
  fail(`Cannot start the app in ${target}: ${error.message.split('\n')[0]}`)
}
Module._load(entry, Module, true)
