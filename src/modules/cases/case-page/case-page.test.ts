import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { countingEngine } from '../../../../test/support/counting-engine.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { publicActor, staff } from '../../../../test/support/world.ts'
import type { Actor } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { keepLine, LineInput, logEngagement } from '../../engagements/index.ts'
import { handOverCase } from '../hand-over-case/hand-over-case.ts'
import { raiseCase } from '../raise-case/raise-case.ts'
import { replyToCase } from '../reply-to-case/reply-to-case.ts'
import { splitCase } from '../split-case/split-case.ts'
import { writeNote } from '../write-note/write-note.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
const MOST = 15

let engine: Engine
let asked: string[]
let desks: Desks
let app: Awaited<ReturnType<typeof testApp>>
let desk: Client
beforeAll(async () => {
  engine = await freshDatabase()
  const counting = countingEngine(engine)
  asked = counting.asked
  desks = await openDesks(engine)
  app = await testApp(counting.engine, { now: () => NOW, settings: { DEMO: 'yes' } })
  desk = new Client(app)
  await desk.signIn('wren-ls')
})
afterAll(async () => {
  await app.close()
  await engine.close()
})
beforeEach(() => {
  asked.length = 0
})

const as = (actor: Actor) => realCtx(engine, actor, () => NOW)
const worker = () => as(desks.lifeSciences.worker)
const raise = (words: string) =>
  raiseCase(as(publicActor()), {
    words,
    business: { id: desks.laboratory.id },
    contact: { name: 'Ada Marsh', email: 'ada@example.com' },
    shareConsent: true
  })

async function aLongCase() {
  const { reference } = await raise('The licence of our trial laboratory is late and the freezer is full.')
  await raise('Our customs agent says that the reagents need a new form.')
  await splitCase(worker(), reference, { part: 'The freezer needs more power.', toTeam: undefined })
  for (let n = 1; n <= 8; n += 1)
    await replyToCase(worker(), reference, {
      words: `Answer ${n}`,
      asksQuestion: false,
      promise: `Promise ${n}`,
      promiseDueOn: '2026-12-01'
    })
  await writeNote(worker(), reference, { words: 'They rang twice on Friday.' })
  await logEngagement(as(staff(['engagement.log', 'engagement.read', 'business.read'])), {
    form: 'call',
    title: 'Call about the laboratory',
    startsAt: '2026-11-20T10:00',
    businesses: [{ businessId: desks.laboratory.id }]
  })
  await handOverCase(worker(), reference, { toTeam: desks.cleanEnergy.teamId, note: 'Perhaps it is all power' })
  return reference
}

test('the whole record stands beside the reply box, on one page, without a script', async () => {
  const reference = await aLongCase()
  const { body } = await desk.get(`/cases/${reference}`)
  const [record = '', work = ''] = body.slice(body.indexOf('id="record"')).split('class="so-desk__work"')
  for (const words of [
    'The licence of our trial laboratory is late',
    'Answer 8',
    'They rang twice on Friday.',
    'Perhaps it is all power',
    'Promise 8',
    'Our customs agent says',
    'A part of this case',
    'Call about the laboratory',
    'Who did what'
  ])
    expect(record).toContain(words)
  expect(work).toContain('Your reply')
  expect(work).toContain('Back to the record')
  expect(record).toContain('href="#reply"')
})

test('quick keys are listed where they work, hidden until a script makes them work, each with a box to change it', async () => {
  const { reference } = await raise('The cold store alarm rings and nobody certifies it.')
  for (const page of ['/cases', `/cases/${reference}`]) {
    const { body } = await desk.get(page)
    expect(body).toMatch(/<details class="govuk-details so-keys" data-quick-keys="(queue|case)" hidden/)
    expect(body).toContain('Use quick keys')
    expect(body).toMatch(/<script type="module" src="\/assets\/quick-keys-[0-9a-f]{10}\.js">/)
  }
})

test('a line to take goes into a reply while it holds, and never one that must stay in the house', async () => {
  const keeper = as({ ...desks.lifeSciences.worker, permissions: new Set(['line.keep', 'engagement.read']) })
  const line = { topic: 'grid', words: 'Dates come in spring.', clearedBy: 'A Director', clearedOn: '2026-11-01' }
  const keep = (heading: string, more: object = {}) =>
    keepLine(keeper, LineInput.parse({ ...line, heading, expiresOn: '2027-01-31', ...more }))
  const { id } = await keep('Grid dates')
  const gone = await keep('Gone by', { expiresOn: '2026-11-22' })
  const inside = [
    await keep('For us', { handling: ['HMG USE ONLY'] }),
    await keep('For our team', { marking: 'OFFICIAL-SENSITIVE' }),
    await keep('Privileged', { descriptors: ['LEGAL PROFESSIONAL PRIVILEGE'] })
  ]
  const { reference } = await raise('When will our grid connection of the laboratory come?')
  const page = await desk.get(`/cases/${reference}`)
  expect(page.body).toContain('Grid connection: Grid dates')
  for (const words of ['Gone by', 'For us', 'For our team', 'Privileged']) expect(page.body).not.toContain(words)
  const started = await desk.get(`/cases/${reference}?line=${id}`)
  expect(started.body).toMatch(/<textarea[^>]*name="words"[^>]*>Dates come in spring\.</)
  const reply = (lineId: string) =>
    replyToCase(worker(), reference, { words: 'Dates come in spring.', asksQuestion: false, lineId })
  for (const one of [gone, ...inside])
    await expect(reply(one.id)).rejects.toMatchObject({ code: 'line-expired', field: 'words' })
  await reply(id)
})

test(`queue and case page ask the database at most ${MOST} questions, whatever they show`, async () => {
  const reference = await aLongCase()
  await desk.get('/cases')
  asked.length = 0
  expect((await desk.get('/cases')).statusCode).toBe(200)
  expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(MOST)
  asked.length = 0
  expect((await desk.get(`/cases/${reference}`)).statusCode).toBe(200)
  expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(MOST)
})
