import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { clearBrief } from '../make-brief/clear-brief.ts'
import { makeBrief } from '../make-brief/make-brief.ts'
import { planEngagement } from '../plan-engagement/plan-engagement.ts'
import { AskForBrief, askForBrief } from './ask-for-brief.ts'

const NOW = () => new Date('2026-11-23T10:00:00Z')
let engine: Engine
let app: FastifyInstance
let desks: Desks
let planned: string
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine, { now: NOW })
  const plan = { form: 'meeting', title: 'Grid talk', startsAt: '2026-12-01T10:00' }
  planned = (await planEngagement(ours(), { ...plan, businesses: [{ businessId: desks.laboratory.id }] })).id
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const ours = () => realCtx(engine, desks.lifeSciences.worker, NOW)
const ask = (more: object = {}) =>
  askForBrief(
    ours(),
    planned,
    AskForBrief.parse({ askedOf: 'cole.ls@example.gov.uk', dueAt: '2026-11-30T12:00', words: 'Grid dates', ...more })
  )
const read = async (who: string, url: string) => {
  const client = new Client(app)
  await client.signIn(who)
  return (await client.get(url)).body
}

test.each([
  [{ askedOf: 'Nobody' }, 'No official is called “Nobody”'],
  [{ dueAt: '2026-11-20T10:00' }, 'in the past'],
  [{ dueAt: '2026-12-02T10:00' }, 'Ask for the brief before that']
])('is refused: %j', async (more, words) => {
  await expect(ask(more)).rejects.toThrow(words)
})

test('whoever is asked hears of it, has it on their day until it is written, and the page says who cleared it for what', async () => {
  await ask()
  expect(await read('cole-ls', '/work')).toContain('Briefs asked of me')
  expect(await read('cole-ls', '/work/reminders')).toContain('Wren ls asks you for a brief by midday on')
  const before = await read('wren-ls', `/engagements/${planned}/brief`)
  expect(before).toContain('Cole ls, by midday on Monday 30 November 2026')
  await makeBrief(
    realCtx(engine, desks.lifeSciences.colleague, () => new Date('2026-11-24T10:00:00Z')),
    planned
  )
  expect(await read('cole-ls', '/work')).not.toContain('Briefs asked of me')
  await clearBrief(ours(), planned, { part: 'policy' })
  await expect(clearBrief(ours(), planned, { part: 'law' })).rejects.toThrow('You have cleared this version for policy')
  await clearBrief(realCtx(engine, desks.lifeSciences.supervisor, NOW), planned, { part: 'press' })
  const after = await read('wren-ls', `/engagements/${planned}/brief`)
  expect(after).toContain('Wren ls for policy')
  expect(after).toContain('Sula ls for press')
  expect(after).toContain('Written')
})
