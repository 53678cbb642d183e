import { afterAll, beforeAll, expect, test } from 'vitest'
import { personas, seedDemoOffices } from '../../../../seeds/demo/offices.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor } from '../../../../test/support/world.ts'
import { buildApp } from '../../../app.ts'
import { readConfig } from '../../../platform/config.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { openLog } from '../../../platform/log.ts'
import { contributeOfficeFigures } from './office-figures.ts'

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

const words = (html: string) =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;|&#x27;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
const read = async (url: string) => {
  const { statusCode, body } = await new Client(app).get(url)
  return { statusCode, text: words(body), body }
}

test('who looks after my sector: every office, its state, what it covers and who leads it', async () => {
  const { statusCode, text, body } = await read('/offices')
  expect(statusCode).toBe(200)
  expect(text).toContain('Office for Life Sciences Open Medicines, vaccines, medical devices')
  expect(text).toContain('Financial Services Sector Office Not open yet')
  expect(text).toContain(
    'Led jointly by the Department for Science, Innovation and Technology, the Department of Health and Social Care and the Department for Business and Trade'
  )
  expect(body).toContain('href="/offices/clean-energy-industries"')
})

test.each(['/offices/life-sciences', '/offices/LS', '/offices/ls'])(
  '%s is the office: who answers, who leads, what is promised',
  async (url) => {
    const { statusCode, text, body } = await read(url)
    expect(statusCode).toBe(200)
    expect(text).toContain('Life Sciences front desk')
    expect(body).toContain('mailto:front-desk@life-sciences.example')
    expect(text).toContain('Give you a first reply 5 2')
    expect(text).toContain('BioPharma')
    expect(text).toContain('In post on 12 June 2026')
    expect(text).toContain('Theodora Ravenhill')
    expect(text).not.toContain('Anneka Dhaliwal')
  }
)

test('an office that is not open says so, and who answers instead', async () => {
  expect((await read('/offices/financial-services')).text).toContain(
    'This office is not open yet. The Central desk looks after its businesses'
  )
  expect((await read('/offices/defence')).text).toContain('This office is closed. In this demonstration it is closed')
  expect((await read('/offices/creative-industries')).text).toContain('Vacant')
})

test('no office, no page; in the API, a problem in JSON', async () => {
  expect((await read('/offices/magic')).statusCode).toBe(404)
  const missing = await new Client(app).get('/api/v1/offices/magic')
  expect(missing.statusCode).toBe(404)
  expect(missing.headers['content-type']).toContain('application/problem+json')
})

test('figures are shown only when somebody can give them', async () => {
  expect((await read('/offices/LS')).text).not.toContain('How we keep it')
  contributeOfficeFigures(async (_ctx, officeId) => [
    { name: 'First replies on time', value: '94%', note: `of 17, office ${officeId.length}` }
  ])
  expect((await read('/offices/LS')).text).toContain('How we keep it First replies on time 94% of 17, office 36')
})

test('the API tells the same', async () => {
  const list = (await new Client(app).get('/api/v1/offices')).json()
  expect(list.offices).toHaveLength(8)
  expect(list.offices[0]).toMatchObject({
    sectorCode: 'AM',
    name: 'Advanced Manufacturing Sector Office',
    state: 'open'
  })
  const one = (await new Client(app).get('/api/v1/offices/CE')).json()
  expect(one).toMatchObject({
    slug: 'clean-energy-industries',
    answeredBy: { name: 'Clean Energy front desk' },
    leads: ['Department for Energy Security and Net Zero'],
    serviceTimesInWorkingDays: { routine: { acknowledge: 1, firstReply: 5, resolve: 20 } }
  })
  expect(one.frontierIndustries).toContain('Heat pumps')
})

test.each([
  ['/offer', ['Every business', 'Footprint in the United Kingdom', 'Growth Hubs, enterprise agencies']],
  [
    '/accessibility',
    ['tested automatically with axe-core', 'has not yet been tested', 'Equality and Human Rights Commission']
  ],
  ['/privacy', ['Article 6(1)(e)', '8 hours', 'Information Commissioner']],
  ['/cookies', ['so_visit', 'so_session', 'so_form', '7 days', '8 hours']]
])('%s says what is true', async (url, expected) => {
  const { statusCode, text } = await read(url)
  expect(statusCode).toBe(200)
  for (const phrase of expected) expect(text).toContain(phrase)
})
