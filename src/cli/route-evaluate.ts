import fs from 'node:fs'
import path from 'node:path'
import readline from 'node:readline'
import { evaluateRouting, theRouter } from '../modules/cases/index.ts'
import { systemActor } from '../platform/auth/system-actor.ts'
import { inTransaction } from '../platform/db/in-transaction.ts'
import { type Command, takeOption, WrongUse } from './command.ts'
import { trainIfMissing } from './train-if-missing.ts'

export const routeEvaluate: Command = {
  usage: 'route evaluate FILE [--predictions OUT]',
  words: 'measure the router on JSON lines with id, body and department',
  async run(given, { engine, io, ctxAs }) {
    const args = [...given]
    const predictions = takeOption(args, '--predictions')
    const [file] = args
    if (!file) throw new WrongUse('Name the file to evaluate: route evaluate FILE')
    await trainIfMissing(engine, io.progress)
    const router = await inTransaction(ctxAs(systemActor('routing')), theRouter)
    if (!router) throw new Error('The router is not trained')
    const out = predictions ? fs.createWriteStream(path.resolve(io.cwd, predictions)) : undefined
    const lines = readline.createInterface({
      input: fs.createReadStream(path.resolve(io.cwd, file)),
      crlfDelay: Number.POSITIVE_INFINITY
    })
    const figures = await evaluateRouting(router, lines, {
      onPrediction: (one) => out?.write(`${JSON.stringify(one)}\n`)
    })
    if (out) await new Promise<void>((done) => out.end(done))
    io.out(io.json ? JSON.stringify(figures) : inWords(figures))
  }
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`
const inWords = (f: { rows: number; top1: number; top3: number; macro_f1: number; p95_ms: number }) =>
  `${f.rows} texts. The right department first: ${percent(f.top1)}; in the first three: ${percent(f.top3)}. Macro F1 ${f.macro_f1.toFixed(3)}. 95 in 100 within ${f.p95_ms.toFixed(2)} ms`
