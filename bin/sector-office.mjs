#!/usr/bin/env node
// Node 20 cannot read TypeScript by itself: the loader comes first, the program after.
import { register } from 'tsx/esm/api'

register()
const { main } = await import('../src/main.ts')
await main(process.argv.slice(2))
