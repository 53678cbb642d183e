import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesks } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, staff, theSystem } from '../../../../test/support/world.ts'
import type { Ctx } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { NotAllowed } from '../../../platform/errors.ts'
import { addContact } from '../add-contact/add-contact.ts'
import { addSite } from '../add-site/add-site.ts'
import { archiveBusiness } from '../archive-business/archive-business.ts'
import { restoreBusiness } from '../archive-business/restore-business.ts'
import { archiveContact } from '../archive-contact/archive-contact.ts'
import { changeBusiness } from '../change-business/change-business.ts'
import { closeSite } from '../close-site/close-site.ts'
import { findBusinesses } from '../find-business/find-businesses.ts'
import { recordRelation } from '../record-relation/record-relation.ts'
import { aBusiness } from '../register.factory.ts'

let engine: Engine
let app: FastifyInstance
let client: Client
let ctx: Ctx
let owned: string
let ours: string
beforeAll(async () => {
  engine = await freshDatabase()
  const desks = await openDesks(engine)
  ours = desks.bakery.id
  owned = await aBusiness(ctxAs(engine, theSystem('register.import')), 'LEEDS WIDGETS LIMITED', { number: '01234567' })
  ctx = ctxAs(engine, staff(['business.change', 'business.relate', 'contact.keep', 'business.find', 'business.read']))
  app = await testApp(engine)
  client = new Client(app)
  await client.signIn('sula-ls')
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

test('what a register owns is refused in words that say who owns it; names it trades under are ours to add', async () => {
  await expect(changeBusiness(ctx, owned, { name: 'Other', postcode: 'LS1 4AP' })).rejects.toThrow(
    'The name and postcode of this business come from Companies House, and only a newer file from there changes them'
  )
  await changeBusiness(ctx, owned, { tradingNames: ['Widgets of Leeds'] })
  expect((await findBusinesses(ctx, { q: 'widgets of leeds' })).items[0]).toMatchObject({ id: owned })
  await changeBusiness(ctx, ours, { name: 'Harbour Bakers', postcode: 'LS1 4AQ' })
  expect((await findBusinesses(ctx, { q: 'harbour bakers' })).items[0]).toMatchObject({ id: ours, postcode: 'LS1 4AQ' })
})

test('an archived business takes nothing more, is found last, and comes back as it was', async () => {
  await expect(archiveBusiness(ctx, ours, { reason: ' ' })).rejects.toThrow('Enter the reason')
  await archiveBusiness(ctx, ours, { reason: 'Recorded twice' })
  await expect(addSite(ctx, ours, { kind: 'shop', name: 'Quay', postcode: 'LS1 4AP' })).rejects.toThrow('is archived')
  expect((await findBusinesses(ctx, { q: 'harbour bakers' })).items[0]).toMatchObject({
    statusTitle: 'Archived',
    live: false
  })
  await restoreBusiness(ctx, ours)
  expect((await findBusinesses(ctx, { q: 'harbour bakers' })).items[0]).toMatchObject({ live: true })
})

test('its history is there for every official, in words', async () => {
  const { body } = await client.get(`/businesses/${ours}/record`)
  expect(body).toContain('Archived it: Recorded twice')
  expect(body).toContain('Brought it back')
  expect(body).toContain('Test Official')
  expect((await app.inject({ method: 'GET', url: `/businesses/${ours}/record` })).statusCode).not.toBe(200)
})

test('people and sites are added on pages, and what is wrong is said beside the box with nothing lost', async () => {
  const people = `/businesses/${owned}/people`
  const refused = await client.submit(people, { name: 'Ann Example', email: 'ann' })
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('Enter an e-mail address like name@example.com')
  expect(refused.body).toContain('value="Ann Example"')
  expect((await client.submit(people, { name: 'Ann Example', role: 'Director', first: 'yes' })).statusCode).toBe(303)
  expect(
    (
      await client.submit(
        `/businesses/${owned}/record`,
        { name: 'Quay works', kind: 'factory', postcode: 'LS1 4AP' },
        `/businesses/${owned}/record/sites`
      )
    ).statusCode
  ).toBe(303)
  const { body } = await client.get(`/businesses/${owned}`)
  expect(body).toContain('Ann Example')
  expect(body).toContain('Quay works')
})

test('a site is closed with a reason, and stays on record with who closed it', async () => {
  const { id } = await addSite(ctx, owned, { kind: 'shop', name: 'Corner shop', postcode: 'LS1 4AP' })
  await expect(closeSite(ctxAs(engine, staff([])), id, { reason: 'Gone' })).rejects.toThrow(NotAllowed)
  const record = `/businesses/${owned}/record`
  const refused = await client.submit(record, { reason: ' ' }, `${record}/sites/${id}/close`)
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('Enter why, such as “moved to Hull”')
  expect((await client.submit(record, { reason: 'Moved to Hull' }, `${record}/sites/${id}/close`)).statusCode).toBe(303)
  const { body } = await client.get(record)
  expect(body).toMatch(/Closed on [^<]+ by [^<]+: Moved to Hull/)
  expect(body).toContain('Closed the site Corner shop: Moved to Hull')
  await expect(closeSite(ctx, id, { reason: 'Again' })).rejects.toThrow('has closed Corner shop already')
})

test('a person is changed on a page of their own, by the same rules, and history says which parts', async () => {
  await addContact(ctx, owned, { name: 'Bo Hill', email: 'bo@example.com' })
  const { id } = await addContact(ctx, owned, { name: 'Cy Dale', role: 'Buyer', email: 'cy@example.com' })
  const url = `/businesses/${owned}/people/${id}`
  expect((await client.get(`/businesses/${owned}/people`)).body).toContain(`href="${url}"`)
  expect((await client.get(url)).body).toContain('value="cy@example.com"')
  const refused = await client.submit(url, { name: 'Cy Dale', role: 'Head buyer', email: 'Bo@example.com' })
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('already Bo Hill’s at this business')
  expect(refused.body).toContain('value="Head buyer"')
  const changed = { name: 'Cy Dale', role: 'Head buyer', email: 'cy@example.com' }
  expect((await client.submit(url, changed)).headers.location).toBe(`/businesses/${owned}/people`)
  expect((await client.get(`/businesses/${owned}/record`)).body).toContain('Changed Cy Dale: role')
  await archiveContact(ctx, id, { reason: 'Left' })
  expect((await client.get(url)).statusCode).toBe(404)
})

test('a group shows on the page, its tree on its own, and the timeline can take it in', async () => {
  await recordRelation(ctx, { childId: ours, parentId: owned, kind: 'subsidiary' })
  expect((await client.get(`/businesses/${ours}`)).body).toContain(
    'Belongs to the group of LEEDS WIDGETS LIMITED, with 1 other business.'
  )
  expect((await client.get(`/businesses/${owned}/group`)).body).toContain('Harbour Bakers')
  expect((await client.get(`/businesses/${ours}?group=yes`)).body).toContain('Timeline of the group')
})

test('a page asks as many questions of the database for much as for little', async () => {
  const asked = async () => {
    let count = 0
    const counted: Engine = {
      ...engine,
      lease: async () => {
        const lease = await engine.lease()
        return {
          ...lease,
          query: (text, values) => {
            count += 1
            return lease.query(text, values)
          }
        }
      }
    }
    const page = await testApp(counted)
    const reader = new Client(page)
    await reader.signIn('sula-ls')
    count = 0
    expect((await reader.get(`/businesses/${owned}?group=yes`)).statusCode).toBe(200)
    await page.close()
    return count
  }
  const few = await asked()
  for (let n = 0; n < 8; n++) {
    await addContact(ctx, owned, { name: `Person ${n}` })
    await addSite(ctx, owned, { kind: 'shop', name: `Shop ${n}`, postcode: 'LS1 4AP' })
    const child = await aBusiness(ctxAs(engine, theSystem('register.import')), `CHILD ${n} LIMITED`)
    await recordRelation(ctx, { childId: child, parentId: owned, kind: 'subsidiary' })
  }
  expect(await asked()).toBe(few)
  expect(few).toBeLessThan(60)
})
