import { buildApp } from '../app.ts'
import { openLog } from '../platform/log.ts'
import type { Command } from './command.ts'

export const openapi: Command = {
  usage: 'openapi',
  words: 'print the OpenAPI document',
  async run(_args, { engine, config, io }) {
    const app = await buildApp({ engine, config, log: openLog('silent') })
    await app.ready()
    io.out(JSON.stringify(app.swagger(), null, 2))
    await app.close()
  }
}
