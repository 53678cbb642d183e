// @ts-check
// Run by train-apart.ts: trains from the seeds named and writes the model to the file named.
import fs from 'node:fs'
import { register } from 'tsx/esm/api'

register()
const { serializeTextRouter, trainTextRouter } = await import('../modules/cases/index.ts')
const [seeds = '', out = ''] = process.argv.slice(2)
fs.writeFileSync(out, serializeTextRouter(trainTextRouter(seeds, (words) => process.stdout.write(`${words}\n`))))
