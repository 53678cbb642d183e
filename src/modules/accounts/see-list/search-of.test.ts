import { afterAll, beforeAll, expect, test } from 'vitest'
import { realCtx } from '../../../../test/support/a-desk.ts'
import { type AccountWorld, accountPersonas, openAccountWorld } from '../../../../test/support/an-account.ts'
import { testConfig } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, staff } from '../../../../test/support/world.ts'
import { buildApp } from '../../../app.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { openLog } from '../../../platform/log.ts'
import { recordBusiness } from '../../register/index.ts'
import { MakeList, makeList } from '../make-list/make-list.ts'
import { openAccount } from '../open-account/open-account.ts'
import { listLists } from './list-lists.ts'
import { seeList } from './see-list.ts'

let engine: Engine
let world: AccountWorld
let app: Awaited<ReturnType<typeof buildApp>>
beforeAll(async () => {
  engine = await freshDatabase()
  world = await openAccountWorld(engine)
  app = await buildApp({
    engine,
    config: testConfig({ DEMO: 'yes' }),
    log: openLog('silent'),
    personas: accountPersonas
  })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const ours = () => realCtx(engine, world.lead)
const keep = (filters: string) => makeList(ours(), MakeList.parse({ title: 'Life sciences', filters }))
const listed = async (id: string) => (await listLists(ours(), [], id))[0]

test('a search is kept with its filters, and says what is new since somebody looked', async () => {
  expect(MakeList.safeParse({ title: 'x', filters: 'javascript:alert(1)' }).success).toBe(false)
  const { id } = await keep('?sector=LS')
  expect((await listed(id))?.businesses.map(({ name }) => name)).toEqual(['Northmere Therapeutics'])
  await seeList(ours(), id, [])
  expect(await listed(id)).toMatchObject({
    fresh: 0,
    asks: { words: 'Search by 1 filter', href: '/businesses?sector=LS' }
  })
  const recorder = ctxAs(engine, staff(['business.record', 'business.read']))
  await recordBusiness(recorder, { name: 'Avocet Vaccines', kind: 'other', sicCodes: ['21200'] })
  expect(await listed(id)).toMatchObject({ fresh: 1 })
})

test('the filters of other modules are kept too: tier, last contact, open cases', async () => {
  const client = new Client(app)
  await client.signIn('lead')
  const found = async (filters: string) => {
    const { id } = await keep(filters)
    return (await client.get(`/accounts/lists/${id}`)).body
  }
  const unmanaged = await found('?sector=LS&tier=none')
  expect(unmanaged).toContain('Avocet Vaccines')
  expect(unmanaged).toContain('Northmere Therapeutics')
  await openAccount(realCtx(engine, world.director), {
    ...{ businessId: world.works, tier: 'priority', reason: 'It grows' },
    ...{ lead: 'Lena Marsh', deputy: 'Dev Arkwright' }
  })
  expect(await found('?sector=LS&tier=none')).not.toContain('Northmere Therapeutics')
  const managed = await found('?sector=LS&tier=priority')
  expect(managed).toContain('Northmere Therapeutics')
  expect(managed).not.toContain('Avocet Vaccines')
  expect(await found('?contact=lately&case=none&sector=LS')).not.toContain('Avocet Vaccines')
  expect(await found('?contact=not-lately&case=none&sector=LS')).toContain('Avocet Vaccines')
})

test('from Find one press leads to keeping the search that is on the screen', async () => {
  const client = new Client(app)
  await client.signIn('lead')
  const found = await client.get('/businesses?sector=LS')
  const href = /href="(\/accounts\/lists\?search=[^"]+)"/.exec(found.body)?.[1] ?? ''
  expect(decodeURIComponent(href)).toContain('?sector=LS')
  const form = await client.get(href)
  expect(form.body).toContain('name="filters" value="?sector=LS"')
  expect((await client.get('/businesses')).body).not.toContain('Keep this search')
})
