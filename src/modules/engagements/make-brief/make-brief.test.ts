import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { tables } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { loadBrief } from '../brief-page/load-brief.ts'
import { giveReadOut, ReadOutInput } from '../give-read-out/give-read-out.ts'
import { keepLine, LineInput } from '../keep-line/keep-line.ts'
import { logEngagement } from '../log-engagement/log-engagement.ts'
import { MakePromise, makePromise } from '../make-promise/make-promise.ts'
import { planEngagement } from '../plan-engagement/plan-engagement.ts'
import type { EngagementTables } from '../tables.ts'
import { clearBrief } from './clear-brief.ts'
import { makeBrief } from './make-brief.ts'

let engine: Engine
let app: FastifyInstance
let desks: Desks
let planned: string
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine, { now: () => new Date('2026-11-23T10:00:00Z') })
  const ours = realCtx(engine, desks.lifeSciences.worker)
  const laboratory = [{ businessId: desks.laboratory.id }]
  const held = { form: 'call', startsAt: '2026-11-10T10:00', businesses: laboratory }
  await logEngagement(ours, { ...held, title: 'Open call', decisions: 'To meet again' })
  await logEngagement(ours, { ...held, title: 'Quiet call', marking: 'OFFICIAL-SENSITIVE', decisions: 'Not to tell' })
  const { id: mixed } = await logEngagement(ours, { ...held, title: 'Mixed call' })
  await giveReadOut(
    ours,
    mixed,
    ReadOutInput.parse({ words: 'It went well', decisions: 'To buy', marking: 'OFFICIAL-SENSITIVE' })
  )
  await makePromise(
    ours,
    MakePromise.parse({
      bySide: 'government',
      words: 'Answer on grid dates',
      dueOn: '2026-11-01',
      businessId: desks.laboratory.id
    })
  )
  const keeper = realCtx(engine, {
    ...desks.lifeSciences.worker,
    permissions: new Set(['line.keep', 'engagement.read'])
  })
  const line = { topic: 'skills', words: 'More places next year.', clearedBy: 'A Director', clearedOn: '2026-01-01' }
  await keepLine(keeper, LineInput.parse({ ...line, heading: 'In force', expiresOn: '2027-01-01' }))
  await keepLine(keeper, LineInput.parse({ ...line, heading: 'Gone by', expiresOn: '2026-06-01' }))
  planned = (
    await planEngagement(ours, {
      form: 'meeting',
      title: 'Skills visit',
      startsAt: '2026-12-01T10:00',
      businesses: laboratory,
      topics: ['skills'],
      desiredOutcome: 'A second site',
      wentOnReason: 'It was asked for'
    })
  ).id
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

test('who may not see the engagement cannot press for its brief; nobody clears their own', async () => {
  const reader = { ...desks.cleanEnergy.worker, permissions: new Set(['engagement.read']) }
  await expect(makeBrief(realCtx(engine, reader), planned)).rejects.toThrow('permission')
  const ours = realCtx(engine, desks.lifeSciences.worker)
  expect(await makeBrief(ours, planned)).toMatchObject({ version: 1 })
  await expect(clearBrief(ours, planned, { part: 'policy' })).rejects.toThrow('Somebody else must clear it')
  await clearBrief(realCtx(engine, desks.lifeSciences.colleague), planned, { part: 'policy' })
})

const said = async (who: Desks['lifeSciences']['worker'], section: string) => {
  const { brief } = await loadBrief(realCtx(engine, who), planned)
  return brief?.sections.find(({ code }) => code === section)?.lines ?? []
}

test('each line has its source and age; what expired is struck out; what is missing is named', async () => {
  const us = desks.lifeSciences.worker
  expect(await said(us, 'promises')).toMatchObject([
    {
      words: 'We promised: Answer on grid dates. Overdue since 1 Nov 2026',
      source: 'Wren ls answers for it',
      age: '23 Nov 2026, today'
    }
  ])
  expect((await said(us, 'lines')).map(({ words, struck }) => [words, struck])).toEqual([
    ['In force: More places next year.', false],
    ['Gone by: More places next year.', true]
  ])
  expect((await said(us, 'messages')).map(({ words }) => words)).toEqual(['In force'])
  expect(await said(us, 'asks')).toMatchObject([{ gap: true }])
  expect((await said(us, 'contact')).map(({ words }) => words).sort()).toEqual([
    'Telephone call: Mixed call. Decided: To buy',
    'Telephone call: Open call. Decided: To meet again',
    'Telephone call: Quiet call. Decided: Not to tell'
  ])
})

test('a line that quotes a sensitive decision of an open engagement is marked as the decision is', async () => {
  const lines = await inTransaction(realCtx(engine, desks.lifeSciences.worker), (tx) =>
    tables<EngagementTables>(tx)
      .selectFrom('engagements.brief_line')
      .where('section', '=', 'contact')
      .orderBy('words')
      .select(['words', 'marking'])
      .execute()
  )
  expect(lines.map(({ words, marking }) => [words.split(/[:.] /)[1], marking])).toEqual([
    ['Mixed call', 'OFFICIAL-SENSITIVE'],
    ['Open call', 'OFFICIAL'],
    ['Quiet call', 'OFFICIAL-SENSITIVE']
  ])
})

test('whoever opens it afterwards sees only the lines they may see at their source', async () => {
  expect((await said(desks.cleanEnergy.worker, 'contact')).map(({ words }) => words)).toEqual([
    'Telephone call: Open call. Decided: To meet again'
  ])
})

test('as a page, as a tagged PDF and as a Word document, each with the marking', async () => {
  const client = new Client(app)
  await client.signIn('cole-ls')
  const page = await client.get(`/engagements/${planned}/brief`)
  expect(page.body).toContain('Promises outstanding, both ways')
  expect(page.body).toContain('Expired, do not use:')
  expect(page.body).toContain('so-marking--sensitive')
  const pdf = await client.get(`/engagements/${planned}/brief.pdf`)
  expect(pdf.headers['content-type']).toBe('application/pdf')
  const text = pdf.rawPayload.toString('latin1')
  expect(text).toContain('/StructTreeRoot')
  expect(text).toContain('/Lang (en-GB)')
  expect([...text.matchAll(/\/Type \/Page\b/g)].length).toBeLessThanOrEqual(2)
  const docx = await client.get(`/engagements/${planned}/brief.docx`)
  expect(docx.rawPayload.subarray(0, 2).toString()).toBe('PK')
})
