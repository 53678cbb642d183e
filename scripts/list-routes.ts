import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { z } from 'zod'
import { buildApp } from '../src/app.ts'
import { readConfig } from '../src/platform/config.ts'
import type { Engine } from '../src/platform/db/engine.ts'

export type Route = { method: string; url: string; file: string }

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const WITHOUT_DATABASE: Engine = {
  kind: 'postgres',
  lease: () => Promise.reject(new Error('Routes are listed without a database')),
  close: async () => {}
}

/** The app as the tests and the server build it, with nothing behind it: enough to see its addresses and its API document. */
export function buildAppAlone() {
  const config = readConfig({ NODE_ENV: 'test', SECRET_KEY: 'only for listing what the app answers', DEMO: 'yes' })
  return buildApp({ engine: WITHOUT_DATABASE, config, log: pino({ level: 'silent' }) })
}

/** Every address the app answers, and the file whose door answers it. */
export async function listRoutes(): Promise<Route[]> {
  const routes: Route[] = []
  const listen = (message: unknown) =>
    Announced.parse(message).fastify.addHook('onRoute', (route) => routes.push(...routesOf(route)))
  subscribe('fastify.initialization', listen)
  const depth = Error.stackTraceLimit
  Error.stackTraceLimit = 60
  try {
    const app = await buildAppAlone()
    await app.ready()
    await app.close()
  } finally {
    Error.stackTraceLimit = depth
    unsubscribe('fastify.initialization', listen)
  }
  return routes.sort((a, b) => `${a.url} ${a.method}`.localeCompare(`${b.url} ${b.method}`, 'en'))
}

const Registered = z.object({ method: z.union([z.string(), z.array(z.string())]), url: z.string() })
type Hooked = { addHook(name: 'onRoute', hook: (route: unknown) => void): unknown }
const Announced = z.object({ fastify: z.custom<Hooked>((app) => typeof app === 'object') })

function routesOf(route: unknown): Route[] {
  const { method, url } = Registered.parse(route)
  const file = doorOnTheStack(new Error().stack ?? '')
  return [method]
    .flat()
    .filter((one) => one !== 'HEAD')
    .map((one) => ({ method: one, url, file }))
}

/** The innermost file of ours among the callers is the door. */
function doorOnTheStack(stack: string): string {
  const ours = stack
    .split('\n')
    .map((line) => /(?:file:\/\/)?(\/[^():]+\.tsx?):\d+/.exec(line)?.[1] ?? '')
    .filter((file) => file.startsWith(path.join(ROOT, 'src/')))
  return ours[0] ? path.relative(ROOT, ours[0]) : 'a plugin'
}
