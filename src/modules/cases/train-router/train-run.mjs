// @ts-check
// Run by train-apart.ts: trains from the seeds named, and the lessons where a file of them is named, and writes the model.
import fs from 'node:fs'
import { register } from 'tsx/esm/api'

register()
const { serializeTextRouter } = await import('../text-router/serialize-text-router.ts')
const { trainTextRouter } = await import('../text-router/train-text-router.ts')
const [seeds = '', out = '', taught = ''] = process.argv.slice(2)
const lessons = taught ? JSON.parse(fs.readFileSync(taught, 'utf8')) : []
const say = (/** @type {string} */ words) => void process.stdout.write(`${words}\n`)
fs.writeFileSync(out, serializeTextRouter(trainTextRouter(seeds, say, lessons)))
