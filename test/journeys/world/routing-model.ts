import fs from 'node:fs'
import path from 'node:path'
import { keepRoutingModel, trainApart } from '../../../src/modules/cases/index.ts'
import type { Engine } from '../../../src/platform/db/engine.ts'
import { fingerprintOf } from '../../../src/platform/fingerprint-of.ts'
import { ctxAs, theSystem } from '../../support/world.ts'

const SEEDS = 'seeds/reference/routing/'
const CACHE = 'node_modules/.cache/sector-office'

/** Gives a world the router that reads words; it is trained once for each state of its seeds, and kept beside the packages. */
export async function giveRouter(engine: Engine): Promise<void> {
  const seeds = fingerprintOf(SEEDS)
  await keepRoutingModel(ctxAs(engine, theSystem('reference.keep')), await trainedOn(seeds), seeds)
}

async function trainedOn(seeds: string): Promise<Buffer> {
  const file = path.join(CACHE, `router-${seeds.slice(0, 16)}.model`)
  if (fs.existsSync(file)) return fs.readFileSync(file)
  const model = await trainApart((words) => void process.stderr.write(`${words}\n`))
  fs.mkdirSync(CACHE, { recursive: true })
  const aside = `${file}.${process.pid}`
  fs.writeFileSync(aside, model)
  fs.renameSync(aside, file)
  return model
}
