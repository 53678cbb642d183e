#!/usr/bin/env node
// Node 20 cannot read TypeScript by itself: the program is put together as JavaScript first. Where that cannot be kept, as
// in a read-only container, a loader reads the sources instead; it is told where the settings are, so that the command works
// from any folder.
import { fileURLToPath, pathToFileURL } from 'node:url'
import { putTogether } from '../scripts/put-together.mjs'

const file = programFile()
if (!file) {
  const { register } = await import('tsx/esm/api')
  register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) })
}
const { main } = await import(file ? pathToFileURL(file).href : '../src/main.ts')
await main(process.argv.slice(2))

function programFile() {
  try {
    return putTogether()
  } catch (error) {
    process.stderr.write(`The program cannot be kept put together, so it starts more slowly: ${error}\n`)
    return undefined
  }
}
