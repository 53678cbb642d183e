import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { type Engine, withSession } from '../db/engine.ts'
import { notApplied } from '../db/migrate.ts'
import { NotFound } from '../errors.ts'

/** `/healthz`: the process is alive. `/readyz`: it can do its work. `/metrics`: for Prometheus, by token; open without one only where nothing is real. */
export function addHealth(
  app: FastifyInstance,
  engine: Engine,
  { token, open }: { token: string | undefined; open: boolean }
) {
  const metrics = new Registry()
  collectDefaultMetrics({ register: metrics })
  const names = ['method', 'route', 'status']
  const seconds = new Histogram({
    name: 'http_request_seconds',
    help: 'Time to answer',
    labelNames: names,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [metrics]
  })
  const failures = new Counter({
    name: 'http_failures_total',
    help: 'Requests answered with 5xx',
    registers: [metrics]
  })

  addJobs(metrics, engine)

  app.addHook('onResponse', async (req, reply) => {
    const route = req.routeOptions.url ?? 'none'
    seconds.observe({ method: req.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
    if (reply.statusCode >= 500) failures.inc()
    // The route, never the address: an address can hold a reference or a secret.
    req.log.info(
      { requestId: req.id, method: req.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request'
    )
  })
  app.get('/healthz', async () => ({ status: 'alive' }))
  app.get('/readyz', async (_req, reply) => {
    const problem = await notReady(engine)
    return reply.code(problem ? 503 : 200).send(problem ? { status: 'not ready', problem } : { status: 'ready' })
  })
  app.get('/metrics', async (req, reply) => {
    const shown = token ? sameText(req.headers.authorization ?? '', `Bearer ${token}`) : open
    if (!shown) throw new NotFound()
    return reply.type(metrics.contentType).send(await metrics.metrics())
  })
}

/** How the jobs went, whichever process runs them: read when asked for, and left out while the database is away. */
function addJobs(metrics: Registry, engine: Engine) {
  const gauge = (name: string, help: string, value: string) =>
    new Gauge({
      name,
      help,
      labelNames: ['job'],
      registers: [metrics],
      async collect() {
        const { rows } = await withSession(engine, (session) =>
          session.query<{ job: string; value: number }>(`select name as job, ${value} as value from platform.job_run`)
        ).catch(() => ({ rows: [] }))
        for (const { job, value } of rows) this.set({ job }, value)
      }
    })
  gauge('job_failures_in_a_row', 'How often a job failed since it was last done', 'failures')
  gauge(
    'job_last_done_seconds',
    'When a job was last done, as a Unix time; 0 is never',
    'coalesce(extract(epoch from done_at), 0)::float8'
  )
}

async function notReady(engine: Engine): Promise<string | undefined> {
  try {
    const todo = await withSession(engine, notApplied)
    return todo.length ? `${todo.length} migrations are not applied` : undefined
  } catch {
    return 'the database cannot be reached'
  }
}

// By bytes: a header of as many characters may have more of them.
function sameText(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}
