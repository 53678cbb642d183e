import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { publicActor, staff } from '../../../../test/support/world.ts'
import type { Actor } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { actorOf } from '../../../wiring.ts'
import { keepOfficial, loadOfficial } from '../../government/index.ts'
import { fillOfficePost, listOffices } from '../../sector-offices/index.ts'
import { declineHandOver } from '../answer-hand-over/decline-hand-over.ts'
import { loadQueue } from '../case-queue/load-queue.ts'
import { handOverCase } from '../hand-over-case/hand-over-case.ts'
import { raiseCase } from '../raise-case/raise-case.ts'
import { casesOfMyDay } from './cases-of-my-day.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
let engine: Engine
let desks: Desks
let director: Actor
let bounced: string
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  const keeper = as(staff(['official.keep', 'official.read', 'official.find', 'office.open']))
  const { id } = await keepOfficial(keeper, {
    ...{ name: 'Dara Marsh', email: 'dara.marsh@example.gov.uk', bodySlug: 'department-for-business-and-trade' },
    ...{ jobTitle: 'Director', activeFrom: '2026-01-05', roles: ['director'] }
  })
  const office = (await listOffices(keeper)).find(({ sectorCode }) => sectorCode === 'LS')
  await fillOfficePost(keeper, { officeId: office?.id ?? '', kind: 'director', officialId: id })
  const signedIn = actorOf(await loadOfficial(keeper, id))
  if (!signedIn) throw new Error('The director just made is not there')
  director = signedIn.actor
  bounced = (await raise('Our trial of a new medicine waits for power at the site.')).reference
  await raise('The licence of our laboratory is late.')
  for (const desk of [desks.cleanEnergy, desks.centralDesk]) {
    await handOverCase(as(desks.lifeSciences.worker), bounced, { toTeam: desk.teamId, note: 'Power.' })
    await declineHandOver(as(desk.worker), bounced, { reason: 'It is about a laboratory.' })
  }
})
afterAll(() => engine.close())

const as = (actor: Actor) => realCtx(engine, actor, () => NOW)
const raise = (words: string) =>
  raiseCase(as(publicActor()), {
    ...{ words, business: { id: desks.laboratory.id }, shareConsent: true },
    contact: { name: 'Ada Marsh', email: 'ada@example.com' }
  })

test('whoever may see no case has none on their day', async () => {
  await expect(casesOfMyDay(as(staff([])))).rejects.toMatchObject({ permission: 'case.read' })
})

test('whoever has no desk is shown no counts of one and no empty list', async () => {
  const day = await casesOfMyDay(as(staff(['case.read'], { teams: [crypto.randomUUID()] })))
  expect([day.facts, day.main?.filter(({ lines, nothing }) => lines.length > 0 || nothing), day.trends]).toEqual([
    [],
    [],
    []
  ])
})

test('a director without a team looks at the desk of the office, on the day and in the queue alike', async () => {
  const day = await casesOfMyDay(as(director))
  expect(day.facts?.[0]).toMatchObject({ name: 'Open cases, my office’s', value: 2 })
  expect(day.main?.at(-1)).toMatchObject({ title: 'Cases of my office, the soonest due first' })
  const queue = await loadQueue(as(director), { view: 'ours', q: '' })
  expect(queue.items).toHaveLength(2)
  expect(queue.mayWork).toBe(false)
})

test('a case that two teams declined stands first on the supervisor’s day, and on nobody else’s', async () => {
  const [first] = (await casesOfMyDay(as(desks.lifeSciences.supervisor))).main ?? []
  expect(first?.title).toBe('Declined by two teams: you decide where they belong')
  expect(first?.lines.map(({ title }) => title)).toEqual([`Tern Laboratory: ${bounced}`])
  const [none] = (await casesOfMyDay(as(desks.lifeSciences.worker))).main ?? []
  expect(none?.lines).toEqual([])
})

test('its page says to the supervisor what to do, and to a caseworker who does it', async () => {
  const app = await testApp(engine, { now: () => NOW, settings: { DEMO: 'yes' } })
  const shownTo = async (persona: string) => {
    const client = new Client(app)
    await client.signIn(persona)
    return (await client.get(`/cases/${bounced}`)).body
  }
  const decides = await shownTo('sula-ls')
  expect(decides).toContain('Declined twice: you decide where it belongs')
  expect(decides).toContain('Hand it over to another team')
  const waits = await shownTo('wren-ls')
  expect(waits).toContain('Declined twice: with the desk supervisor')
  expect(waits).not.toContain('Hand it over to another team')
  await app.close()
})
