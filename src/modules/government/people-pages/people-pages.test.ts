import { afterAll, beforeAll, expect, test } from 'vitest'
import { personas, seedDemoOffices } from '../../../../seeds/demo/offices.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor } from '../../../../test/support/world.ts'
import { buildApp } from '../../../app.ts'
import { readConfig } from '../../../platform/config.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { openLog } from '../../../platform/log.ts'

let engine: Engine
let app: Awaited<ReturnType<typeof buildApp>>
beforeAll(async () => {
  engine = await freshDatabase()
  await seedDemoOffices(ctxAs(engine, publicActor()))
  const config = readConfig({ NODE_ENV: 'test', SECRET_KEY: 'a key for tests only, thirty-two', DEMO: 'yes' })
  app = await buildApp({
    engine,
    config,
    log: openLog('silent'),
    personas,
    now: () => new Date('2026-11-23T10:00:00Z')
  })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

async function as(persona: string) {
  const client = new Client(app)
  await client.signIn(persona)
  return client
}

const JOINER = {
  name: 'Bronagh Tallis',
  email: 'bronagh.tallis@staff.example',
  bodySlug: 'hm-treasury',
  jobTitle: 'Caseworker',
  roles: 'caseworker',
  'activeFrom-day': '2',
  'activeFrom-month': '11',
  'activeFrom-year': '2026',
  'activeTo-day': '',
  'activeTo-month': '',
  'activeTo-year': ''
}

test('the public and partners see no list of people', async () => {
  expect((await new Client(app).get('/admin/people')).body).not.toContain('Rosalind Okafor')
  expect((await (await as('partner')).get('/admin/people')).statusCode).toBe(403)
})

test('a caseworker sees who works where, and cannot change it', async () => {
  const client = await as('caseworker')
  const { statusCode, body } = await client.get('/admin/people')
  expect(statusCode).toBe(200)
  expect(body).toContain('Patience Mwangale')
  expect(body).not.toContain('Add a person')
  expect((await client.get('/admin/people/add')).statusCode).toBe(403)
  expect((await client.submit('/admin/teams', JOINER, '/admin/people/add')).statusCode).toBe(403)
})

test('what is wrong is said beside each box and in the summary, and what was typed stays', async () => {
  const client = await as('administrator')
  const { statusCode, body } = await client.submit('/admin/people/add', {
    ...JOINER,
    name: '',
    email: 'not an address',
    'activeFrom-month': '13'
  })
  expect(statusCode).toBe(422)
  expect(body).toContain('<a href="#name">Enter a name</a>')
  expect(body).toContain('Enter an e-mail address in the correct format')
  expect(body).toContain('Enter a real date')
  expect(body).toContain('value="not an address"')
  expect(body).toMatch(/value="13"/)
})

test('an administrator adds a person, puts them in a team, takes them out, and records their last day', async () => {
  const client = await as('administrator')
  const added = await client.submit('/admin/people/add', JOINER)
  expect(added.statusCode).toBe(303)
  const url = added.headers.location ?? ''
  const team = /<option value="([^"]+)"[^>]*>Clean Energy front desk</.exec((await client.get(url)).body)?.[1] ?? ''
  expect((await client.submit(url, { teamId: '' }, `${url}/join`)).body).toContain('Choose a team')
  expect((await client.submit(url, { teamId: team, supervisor: 'yes' }, `${url}/join`)).statusCode).toBe(303)
  expect((await client.get(url)).body).toContain('23 November 2026')
  expect((await client.get(`/admin/people?team=${team}`)).body).toContain('Bronagh Tallis')
  expect((await client.submit(url, { teamId: team }, `${url}/leave`)).statusCode).toBe(303)
  expect((await client.get(`/admin/people?team=${team}`)).body).not.toContain('Bronagh Tallis')
  const stamp = /name="stamp" value="([^"]+)"/.exec((await client.get(url)).body)?.[1] ?? ''
  const left = { stamp, 'activeTo-day': '20', 'activeTo-month': '11', 'activeTo-year': '2026' }
  expect((await client.submit(url, { ...JOINER, ...left })).statusCode).toBe(303)
  const late = await client.submit(url, { ...JOINER, stamp, jobTitle: 'Kept by nobody' })
  expect(late.statusCode).toBe(409)
  expect(late.body).toContain('Somebody else has changed this person')
  expect(late.body).toContain('Kept by nobody')
  expect((await client.get('/admin/people?q=bronagh')).body).toContain('Nobody is found')
  expect((await client.get('/admin/people?q=bronagh&left=yes')).body).toContain('Bronagh Tallis')
})

test('an administrator adds a team and changes it; a name twice is refused', async () => {
  const client = await as('administrator')
  const team = {
    name: 'Skills policy',
    kind: 'policy',
    bodySlug: 'department-for-education',
    publicEmail: '',
    publicPhone: ''
  }
  expect((await client.submit('/admin/teams/add', team)).statusCode).toBe(303)
  expect((await client.submit('/admin/teams/add', team)).body).toContain(
    'This department already has a team of this name'
  )
  const url = /href="(\/admin\/teams\/[^"]+)">Skills policy</.exec((await client.get('/admin/teams')).body)?.[1] ?? ''
  expect(
    (await client.submit(url, { ...team, name: 'Skills and talent policy', publicPhone: 'ring us' })).statusCode
  ).toBe(422)
  expect((await client.submit(url, { ...team, name: 'Skills and talent policy' })).statusCode).toBe(303)
  expect((await client.get('/admin/teams')).body).toContain('Skills and talent policy')
})

test('a person or team that does not exist reads the same as one that is not yours', async () => {
  const client = await as('administrator')
  expect((await client.get('/admin/people/not-an-id')).statusCode).toBe(404)
  expect((await client.get('/admin/teams/01a20a47-dc74-7f54-b0d1-7b3303096e10')).statusCode).toBe(404)
})
