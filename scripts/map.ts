import fs from 'node:fs'
import { knowTheHouse } from './know-the-house.ts'
import { mapText } from './map-text.ts'
import { functionLengths, linesOf, spreadOf } from './measure-lengths.ts'

/** `npm run map`: writes docs/map.md, and prints how long files and functions are. */
const known = await knowTheHouse()
fs.writeFileSync('docs/map.md', mapText(known))
const product = known.tree.filter(({ path }) => !/\.test\.tsx?$/.test(path))
const files = spreadOf(product.map(({ text }) => linesOf(text)))
const functions = spreadOf(product.flatMap(functionLengths))
for (const [what, { count, p50, p90, longest }] of Object.entries({ files, functions })) {
  process.stdout.write(`${count} ${what}: half up to ${p50} lines, nine in ten up to ${p90}, the longest ${longest}\n`)
}
