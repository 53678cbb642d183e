import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { realCtx } from '../../../../test/support/a-desk.ts'
import { type AccountWorld, accountPersonas, openAccountWorld } from '../../../../test/support/an-account.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { issueApiToken } from '../../../platform/auth/sessions.ts'
import type { Actor } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { holdingsOn } from '../../government/index.ts'
import { loadAccount } from '../account-page/load-account.ts'
import { exportAccounts } from '../export-accounts/export-accounts.ts'
import { openAccount } from '../open-account/open-account.ts'
import { NameSponsor, nameSponsor } from './name-sponsor.ts'

const NOW = () => new Date('2026-11-23T10:00:00Z')
let engine: Engine
let app: FastifyInstance
let world: AccountWorld
let accountId: string
let held: { postId: string; post: string; minister: string }
beforeAll(async () => {
  engine = await freshDatabase()
  world = await openAccountWorld(engine)
  app = await testApp(engine, { settings: { DEMO: 'yes' }, personas: accountPersonas, now: NOW })
  const { lead, deputy, works: businessId } = world
  const opened = { businessId, tier: 'growth', reason: 'Grows', lead: lead.id, deputy: deputy.id }
  accountId = (await openAccount(as(world.director), opened)).id
  const [first] = await holdingsOn(as(world.lead), '2026-11-23')
  if (!first) throw new Error('Nobody is a minister')
  held = first
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const as = (actor: Actor) => realCtx(engine, actor, NOW)
const name = (who: Actor, sponsor: string) => nameSponsor(as(who), accountId, { sponsor })
const sponsor = async () => (await loadAccount(as(world.caseworker), accountId)).account

test('is named by those who look after the account, and is a post that somebody holds', async () => {
  await expect(name(world.caseworker, held.postId)).rejects.toThrow('permission')
  await expect(name(world.third, held.postId)).rejects.toThrow()
  await expect(name(world.lead, '00000000-0000-7000-8000-000000000001')).rejects.toThrow('Nobody holds this post')
  expect(NameSponsor.safeParse({ sponsor: 'the minister' }).success).toBe(false)
  expect((await sponsor()).sponsor_post).toBeNull()
})

test('stands on the account with whoever holds the post, goes with the export, and can be taken away', async () => {
  const client = new Client(app)
  await client.signIn('lead')
  const at = `/accounts/${accountId}`
  expect((await client.submit(`${at}/team`, { sponsor: held.postId }, `${at}/sponsor`)).statusCode).toBe(303)
  expect(await sponsor()).toMatchObject({ sponsor_post: held.post, sponsor: held.minister })
  const { body } = await client.get(at)
  expect(body).toContain('Sponsor minister')
  expect(body).toContain('Sponsor minister named or changed')
  const asked = { view: 'all' as const, show: 'everything' as const, tier: undefined, page: 1 }
  const { text } = await exportAccounts(as(world.lead), asked, { reason: 'To write to the sponsors' })
  expect(text).toContain('Sponsor minister,Sponsor’s post')
  expect(text).toContain(held.minister)
  await name(world.lead, '')
  expect((await sponsor()).sponsor_post).toBeNull()
})

test('a program names the sponsor for somebody who looks after the account', async () => {
  const send = async (who: Actor, postId: string) => {
    const token = await issueApiToken(as(who), who.id, 'a program')
    const url = `/api/v1/accounts/${accountId}/sponsor`
    return app.inject({
      method: 'POST',
      url,
      headers: { authorization: `Bearer ${token}` },
      payload: { sponsor: postId }
    })
  }
  expect((await send(world.caseworker, held.postId)).statusCode).toBe(403)
  expect((await send(world.lead, 'nobody')).statusCode).toBe(400)
  expect((await send(world.lead, held.postId)).statusCode).toBe(201)
  expect((await sponsor()).sponsor_post).toBe(held.post)
})
