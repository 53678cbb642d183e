#!/usr/bin/env node
// Node 20 cannot read TypeScript by itself: the loader comes first, the program after. It is told where the settings are,
// so that the command works from any folder.
import { fileURLToPath } from 'node:url'
import { register } from 'tsx/esm/api'

register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) })
const { main } = await import('../src/main.ts')
await main(process.argv.slice(2))
