import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withSession } from '../../src/platform/db/engine.ts'
import { openPostgres } from '../../src/platform/db/postgres.ts'
import { testApp } from '../support/app.ts'
import { type AnApp, openApp } from './an-app.ts'

const TOKEN = 'a-token-for-metrics-1234'

const IN_PRODUCTION = {
  NODE_ENV: 'production',
  BASE_URL: 'https://offices.example',
  DATABASE_URL: 'postgres://so@localhost/so',
  OIDC_ISSUER: 'http://127.0.0.1:9',
  OIDC_CLIENT_ID: 'sector-office',
  OIDC_CLIENT_SECRET: 'secret',
  SMTP_URL: 'smtp://localhost:25'
}

let world: AnApp
beforeAll(async () => {
  world = await openApp({ settings: { METRICS_TOKEN: TOKEN } })
})
afterAll(() => world.close())

describe('not ready', () => {
  test('while a migration is not applied, though alive', async () => {
    const { rows } = await withSession(world.engine, (s) =>
      s.query<{ name: string; hash: string }>(`delete from public.schema_migration
        where name = (select max(name) from public.schema_migration) returning name, hash`)
    )
    const asked = await world.app.inject('/readyz')
    expect(asked.statusCode).toBe(503)
    expect(asked.json()).toEqual({ status: 'not ready', problem: '1 migrations are not applied' })
    expect((await world.app.inject('/healthz')).statusCode).toBe(200)
    await withSession(world.engine, (s) =>
      s.query('insert into public.schema_migration (name, hash) values ($1, $2)', [rows[0]?.name, rows[0]?.hash])
    )
    expect((await world.app.inject('/readyz')).json()).toEqual({ status: 'ready' })
  })

  test('while the database cannot be reached: pages say so and name nothing of ours', async () => {
    const nowhere = openPostgres('postgres://so:s3cret@127.0.0.1:9/so')
    const app = await testApp(nowhere)
    expect((await app.inject('/readyz')).json()).toEqual({
      status: 'not ready',
      problem: 'the database cannot be reached'
    })
    expect((await app.inject('/healthz')).statusCode).toBe(200)
    const shown = await app.inject('/')
    expect(shown.statusCode).toBe(503)
    expect(shown.body).toContain('The database cannot be reached. Try again in a few minutes')
    expect(shown.body).not.toMatch(/s3cret|127\.0\.0\.1|ECONNREFUSED/)
    await app.close()
    await nowhere.close()
  })
})

describe('metrics', () => {
  const ask = (authorization?: string) =>
    world.app.inject({ url: '/metrics', headers: authorization ? { authorization } : {} })

  test('are shown to nobody in production while no token is set', async () => {
    const live = await testApp(world.engine, { settings: { ...IN_PRODUCTION } })
    expect((await live.inject('/metrics')).statusCode).toBe(404)
    await live.close()
  })

  test.each([
    undefined,
    `Bearer ${'é'.repeat(TOKEN.length)}`,
    'Bearer wrong',
    `Bearer ${TOKEN}x`,
    `Basic ${TOKEN}`,
    TOKEN
  ])('are not shown to %s', async (who) => {
    expect((await ask(who)).statusCode).toBe(404)
  })

  test('count requests by route, never by address', async () => {
    await world.app.inject('/track/SO-2345-6789?secret=1')
    const { body } = await ask(`Bearer ${TOKEN}`)
    expect(body).toContain('http_request_seconds_count{method="GET",route="/track/:reference",status="404"}')
    expect(body).toContain('nodejs_eventloop_lag_seconds')
    expect(body).not.toMatch(/SO-2345-6789|secret/)
  })
})
