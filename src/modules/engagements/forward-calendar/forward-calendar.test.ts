import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, staff } from '../../../../test/support/world.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { changeBusiness } from '../../register/index.ts'
import { planEngagement } from '../plan-engagement/plan-engagement.ts'

const now = () => new Date('2026-11-23T10:00:00Z')
let engine: Engine
let desks: Desks
let app: Awaited<ReturnType<typeof testApp>>
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine, { now, settings: { DEMO: 'yes' } })
  const plan = (title: string, startsAt: string, more: object = {}) =>
    planEngagement(realCtx(engine, desks.lifeSciences.worker, now), {
      ...{ form: 'meeting', title, startsAt, topics: ['skills'], wentOnReason: 'x', place: 'Leeds' },
      ...{ businesses: [{ businessId: desks.laboratory.id }], ...more }
    })
  await plan('Soon', '2026-12-01T10:00')
  await plan('In March', '2027-03-02T10:00')
  await plan('Kept in March', '2027-03-03T10:00', { marking: 'OFFICIAL-SENSITIVE' })
  await plan('In summer', '2027-06-30T23:30')
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const seen = async (who: string, asked: string) => {
  const client = new Client(app)
  await client.signIn(who)
  return (await client.get(`/engagements/calendar?${asked}`)).body
}
const countOf = (body: string, month: string) =>
  new RegExp(`${month}</span> <span class="so-views__count">(\\d+)<`).exec(body)?.[1]

test('six weeks, a month, a quarter or six months, each with its way on, and its conditions kept', async () => {
  const weeks = await seen('wren-ls', 'place=Leeds')
  expect(weeks).toContain('Soon')
  expect(weeks).not.toContain('In March')
  const quarter = await seen('wren-ls', 'span=quarter&from=2027-02-10&place=Leeds')
  expect(quarter).toContain('In March')
  expect(quarter).not.toContain('In summer')
  expect(quarter).toContain('span=quarter&amp;from=2027-04-01&amp;place=Leeds')
  expect(quarter).toContain('span=quarter&amp;from=2026-10-01&amp;place=Leeds')
  expect(await seen('wren-ls', 'span=month&from=2027-06-15')).toContain('In summer')
  expect(await seen('wren-ls', 'span=half&from=2026-11-23')).toContain('In March')
})

test('the months count what the reader may see and no more', async () => {
  expect(countOf(await seen('wren-ls', ''), 'March 2027')).toBe('2')
  expect(countOf(await seen('cole-ce', ''), 'March 2027')).toBe('1')
  expect(countOf(await seen('wren-ls', 'place=Cardiff'), 'March 2027')).toBe('0')
})

test('who is met in this time, by kind, size, nation and sector: true counts of what the reader may see', async () => {
  const figure = (body: string, title: string, label: string) => {
    const chart = body.slice(body.indexOf(`>${title}</caption>`))
    return new RegExp(`>${label}</th><td[^>]*>([^<]*)<`).exec(chart)?.[1]
  }
  // A business that was typed in has no region until its postcode is put right once.
  await changeBusiness(ctxAs(engine, staff(['business.change'])), desks.laboratory.id, { postcode: 'EH1 1YZ' })
  const ours = await seen('wren-ls', 'span=month&from=2027-03-01')
  expect(ours).toContain('1 firm, 2 times in all.')
  expect(figure(ours, 'By nation', 'Scotland')).toBe('1 (2 times)')
  expect(figure(ours, 'By nation', 'Wales')).toBe('0')
  expect(figure(ours, 'By sector', 'Life Sciences')).toBe('1 (2 times)')
  expect(figure(ours, 'By kind', 'Companies')).toBe('0')
  expect(await seen('cole-ce', 'span=month&from=2027-03-01')).toContain('1 firm, each once.')
  const nobody = await seen('wren-ls', 'span=month&from=2027-04-01')
  expect(nobody).toContain('Nobody.')
  expect(nobody).not.toContain('By kind')
})

test('a letter and a firm that is only spoken of are not met', async () => {
  const { laboratory, bakery } = desks
  await planEngagement(realCtx(engine, desks.lifeSciences.worker, now), {
    ...{ form: 'meeting', title: 'Of the bakery', startsAt: '2027-09-01T10:00', topics: [] },
    businesses: [{ businessId: laboratory.id }, { businessId: bakery.id, part: 'subject' }]
  })
  await planEngagement(realCtx(engine, desks.lifeSciences.worker, now), {
    ...{ form: 'letter', title: 'A letter', startsAt: '2027-09-20T10:00', topics: [] },
    ...{ businesses: [{ businessId: bakery.id }], wentOnReason: 'x' }
  })
  expect(await seen('wren-ls', 'span=month&from=2027-09-01')).toContain('1 firm, each once.')
})
