import Fastify from 'fastify'
import type { Engine } from '../../src/platform/db/engine.ts'
import { testApp } from '../../test/support/app.ts'

export type Served = { page: string; api: string; barePage: string; bareApi: string }

/** The whole application on a database, and beside it in the same process answers of the same weight and no work. */
export async function serveFinder(engine: Engine, settings: Record<string, string> = {}): Promise<Served> {
  const app = await testApp(engine, { settings })
  const base = await app.listen({ port: 0, host: '127.0.0.1' })
  const [page, api] = [`${base}/support`, `${base}/api/v1/support/find`]
  const [html, json] = await Promise.all([weightOf(page), weightOf(api)])
  const bare = Fastify()
  bare.get('/page', (_req, reply) => reply.type('text/html').send(html))
  bare.get('/api', (_req, reply) => reply.type('application/json').send(json))
  const bareBase = await bare.listen({ port: 0, host: '127.0.0.1' })
  return { page, api, barePage: `${bareBase}/page`, bareApi: `${bareBase}/api` }
}

const weightOf = async (address: string) => (await fetch(`${address}?q=export&place=LS1`)).text()
