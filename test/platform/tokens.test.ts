import { afterAll, beforeAll, expect, test } from 'vitest'
import { listTokens } from '../../src/platform/admin/list-tokens.ts'
import { revokeToken } from '../../src/platform/admin/revoke-token.ts'
import { withSession } from '../../src/platform/db/engine.ts'
import { realCtx } from '../support/a-desk.ts'
import { Client } from '../support/client.ts'
import { publicActor, staff } from '../support/world.ts'
import { type AnApp, openApp, tokenFor } from './an-app.ts'

const HOUR = 3_600_000
let clock = Date.parse('2026-11-23T10:00:00Z')
const now = () => new Date(clock)

let world: AnApp
beforeAll(async () => {
  world = await openApp({ now })
  await withSession(world.engine, (s) =>
    s.query(`insert into government.official_role (official_id, role_code) values ($1, 'administrator')`, [
      world.desks.centralDesk.supervisor.id
    ])
  )
})
afterAll(() => world.close())

const keeper = () => realCtx(world.engine, staff(['token.revoke']), now)
const ask = (token: string) =>
  world.app.inject({ method: 'GET', url: '/api/v1/cases', headers: { authorization: `Bearer ${token}` } })
const newest = async () => (await listTokens(keeper()))[0]

test('nobody sees or ends a token without the permission', async () => {
  const caseworker = realCtx(world.engine, staff(['token.create']), now)
  for (const run of [listTokens(caseworker), revokeToken(caseworker, crypto.randomUUID())])
    await expect(run).rejects.toMatchObject({ permission: 'token.revoke' })
  await expect(listTokens(realCtx(world.engine, publicActor(), now))).rejects.toMatchObject({ permission: 'sign-in' })
})

test('a token there is not cannot be ended, nor one twice', async () => {
  await expect(revokeToken(keeper(), 'x')).rejects.toThrow('This token does not exist')
  await expect(revokeToken(keeper(), crypto.randomUUID())).rejects.toThrow('This token does not exist')
  await tokenFor(world.engine, world.desks.lifeSciences.worker, now)
  const id = (await newest())?.id ?? ''
  await revokeToken(keeper(), id)
  await expect(revokeToken(keeper(), id)).rejects.toMatchObject({ code: 'already-revoked' })
})

test('a token that was ended opens nothing from the next request on, and the trail says whose it was', async () => {
  clock += HOUR
  const token = await tokenFor(world.engine, world.desks.lifeSciences.worker, now)
  expect((await ask(token)).statusCode).toBe(200)
  const id = (await newest())?.id ?? ''
  await revokeToken(keeper(), id)
  expect((await ask(token)).statusCode).toBe(401)
  const { rows } = await withSession(world.engine, (s) =>
    s.query(
      `select subject_id, facts from platform.audit_event where event = 'token.revoked' order by seq desc limit 1`
    )
  )
  expect(rows).toEqual([{ subject_id: world.desks.lifeSciences.worker.id, facts: { tokenId: id } }])
})

test('when a token was last used is known to the hour, and asking again at once writes nothing', async () => {
  clock += HOUR
  const token = await tokenFor(world.engine, world.desks.lifeSciences.worker, now)
  expect((await newest())?.lastUsedAt).toBeNull()
  await ask(token)
  const first = now()
  clock += HOUR - 1
  await ask(token)
  expect((await newest())?.lastUsedAt).toEqual(first)
  clock += 2
  await ask(token)
  expect((await newest())?.lastUsedAt).toEqual(now())
})

test('an administrator reads whose each token is and what for, and ends one by a press', async () => {
  clock += HOUR
  const token = await tokenFor(world.engine, world.desks.cleanEnergy.worker, now)
  const client = new Client(world.app)
  await client.signIn('sula-central')
  const shown = await client.get('/admin/tokens')
  expect(shown.body).toContain('Wren ce')
  expect(shown.body).not.toContain(token)
  const action = /action="(\/admin\/tokens\/[0-9a-f-]+\/revoke)"/.exec(shown.body)?.[1] ?? ''
  expect((await client.submit('/admin/tokens', {}, action)).headers.location).toBe('/admin/tokens')
  expect((await ask(token)).statusCode).toBe(401)
  expect((await client.get('/admin/tokens')).body).toContain('Revoked 23 Nov 2026')
})
