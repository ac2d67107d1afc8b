import { readOrder } from './arguments'
import { makeAndSign } from './make-and-sign'
import { PackProblem } from './problem'

/* `npm run content:pack`: makes a content pack, and signs it. See docs/content-packs.md. */

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const main = async (): Promise<number> => {
  try {
    const today = new Date().toISOString().slice(0, 10)
    const { path, files, size, signature } = await makeAndSign(readOrder(process.argv.slice(2), today))
    say(`${files} files, ${size} bytes: ${path}`)
    if (signature === null)
      say(`Not signed, so no desk takes it yet. To sign it: minisign -S -s minisign.key -m ${path}`)
    else say(`Signed: ${signature}\nBoth files go on the stick.`)
    return 0
  } catch (error) {
    const known = error instanceof PackProblem
    process.stderr.write(`${known ? error.message : error instanceof Error ? (error.stack ?? '') : String(error)}\n`)
    return 1
  }
}

process.exitCode = await main()
