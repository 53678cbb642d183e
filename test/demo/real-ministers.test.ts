import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedDemoOffices } from '../../seeds/demo/offices.ts'
import { seedDemoReturns } from '../../seeds/demo/returns.ts'
import { recordBusiness } from '../../src/modules/register/index.ts'
import { type Engine, withSession } from '../../src/platform/db/engine.ts'
import { frameWords } from '../../src/ui/words.ts'
import { freshDatabase } from '../support/database.ts'
import { ctxAs, staff, theSystem } from '../support/world.ts'

const NOW = new Date('2026-11-23T15:30:00Z')

let engine: Engine
beforeAll(async () => {
  engine = await freshDatabase()
  await seedDemoOffices(ctxAs(engine, theSystem(), () => NOW))
  const clerk = ctxAs(engine, staff(['business.record', 'business.read']), () => NOW)
  for (const name of ['Rolls-Royce', 'Tesco', 'Jaguar Land Rover', 'EDF Energy', 'Lloyds Banking Group'])
    await recordBusiness(clerk, { name, kind: 'company' })
  await seedDemoReturns(ctxAs(engine, theSystem(), () => NOW))
}, 300_000)
afterAll(() => engine.close())

const rows = async <R>(text: string) => (await withSession(engine, (s) => s.query<R>(text))).rows

test('nobody in a ministerial post is invented', async () => {
  const held = await rows<{ name: string; source: string }>(
    `select distinct p.name, a.source from government.appointment a join government.person p on p.id = a.person_id`
  )
  expect(held.length).toBeGreaterThan(100)
  expect(held.filter(({ name, source }) => /invented/i.test(name + source))).toEqual([])
})

test('every page of a demonstration says of which day its ministers are', async () => {
  const [latest] = await rows<{ day: string }>(
    `select trim(to_char(max(as_of), 'FMDD Month')) || to_char(max(as_of), ' YYYY') as day from government.appointment`
  )
  expect(frameWords.en.demonstration).toContain(`(in post on ${latest?.day})`)
})

test('each meeting that a minister really in post is said to have had says that it is invented', async () => {
  const meetings = await rows<{ title: string }>(
    `select e.title from engagements.engagement e
      where exists (select from engagements.attendee a where a.engagement_id = e.id and a.side = 'minister')`
  )
  expect(meetings).toHaveLength(10)
  for (const { title } of meetings) expect(title).toMatch(/\(invented\)$/)
})

test('what was sent for publication says it line by line, and nobody is said to have taken a gift', async () => {
  const sent = await rows<{ purpose: string }>(
    'select purpose from ministers.published_meeting where purpose is not null'
  )
  expect(sent.length).toBeGreaterThan(0)
  for (const { purpose } of sent) expect(purpose).toMatch(/^Invented for this demonstration/)
  expect(await rows('select 1 from ministers.declaration where not nil')).toEqual([])
})
