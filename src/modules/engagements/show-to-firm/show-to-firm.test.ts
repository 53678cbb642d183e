import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { aConfirmedContact, mailsTo, speakingForFirm } from '../../../../test/support/a-firm.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { publicActor } from '../../../../test/support/world.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { openAccount } from '../../accounts/index.ts'
import { answerFirm } from '../answer-firm/answer-firm.ts'
import { planEngagement } from '../plan-engagement/plan-engagement.ts'
import { writeAsFirm } from '../write-as-firm/write-as-firm.ts'
import { NoteInput, writeNote } from '../write-note/write-note.ts'
import { hideFromFirm } from './hide-from-firm.ts'
import { ShowToFirm, showToFirm } from './show-to-firm.ts'

const now = () => new Date('2026-11-23T10:00:00Z')
const MIA = 'mia@tern.example'

let engine: Engine
let desks: Desks
let app: Awaited<ReturnType<typeof testApp>>
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine, { now, settings: { DEMO: 'yes' } })
  await aConfirmedContact(engine, desks.laboratory.id, 'Mia Tern', MIA, now)
  await aConfirmedContact(engine, desks.bakery.id, 'Bo Reed', 'bo@bakery.example', now)
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const showing = (actor: Desks['lifeSciences']['worker']) => ({
  ...actor,
  permissions: new Set([...actor.permissions, 'engagement.show-to-firm', 'account.read'])
})
const ours = () => realCtx(engine, showing(desks.lifeSciences.worker), now)
const others = () => realCtx(engine, showing(desks.cleanEnergy.worker), now)
/** As firms come in, of which none was opened in this visit. */
const nobody = () => realCtx(engine, { ...publicActor(), permissions: new Set(['firm.write']) }, now)

const plan = (title: string, startsAt: string, more: object = {}) =>
  planEngagement(ours(), {
    ...{ form: 'meeting', title, startsAt, place: 'Old Admiralty Building', topics: ['skills'], wentOnReason: 'Other' },
    businesses: [{ businessId: desks.laboratory.id }, { businessId: desks.bakery.id }],
    attendees: [{ side: 'official' as const, officialId: desks.lifeSciences.worker.id }],
    agenda: 'AGENDA of ours alone',
    ...more
  })
const said = (more: object = {}) =>
  ShowToFirm.parse({ businessId: desks.laboratory.id, purpose: 'What a longer trial needs', ...more })
const mia = (from?: string) => speakingForFirm(engine, app, MIA, now, from)

test('only whoever holds the permission and the meeting shows it, only ahead, unmarked, and to a firm that comes', async () => {
  const { id } = await plan('INNER title', '2026-12-01T10:00')
  await expect(showToFirm(realCtx(engine, desks.lifeSciences.worker, now), id, said())).rejects.toThrow(
    'You do not have permission'
  )
  await expect(showToFirm(ours(), id, said({ purpose: 'TOP SECRET' }))).rejects.toThrow('TOP SECRET')
  const marked = await plan('x', '2026-12-03T10:00', { marking: 'OFFICIAL-SENSITIVE' })
  await expect(showToFirm(ours(), marked.id, said())).rejects.toThrow('marked')
  const without = await plan('x', '2026-12-04T10:00', { businesses: [{ businessId: desks.bakery.id }] })
  await expect(showToFirm(ours(), without.id, said())).rejects.toThrow('Only a firm that comes')
  const subject = await plan('x', '2026-12-05T10:00', {
    businesses: [{ businessId: desks.laboratory.id, part: 'subject' }, { businessId: desks.bakery.id }]
  })
  await expect(showToFirm(ours(), subject.id, said())).rejects.toThrow('Only a firm that comes')
  await expect(hideFromFirm(ours(), id, { businessId: desks.laboratory.id })).rejects.toThrow('not shown')
})

test('the firm sees when, where, who and what for; never the title, the agenda, another firm, or what is not shown', async () => {
  const { id } = await plan('SECRETIVE title', '2026-12-08T10:00')
  const hidden = await plan('UNSHOWN title', '2026-12-09T10:00')
  await showToFirm(ours(), id, said())
  const client = await mia('192.0.2.31')
  const firm = (await client.get('/firm')).body
  expect(firm).toContain('Meetings planned with you')
  expect(firm).toContain('What a longer trial needs')
  expect(firm).toContain('10am on Tuesday 8 December 2026')
  const page = (await client.get(`/firm/meetings/${id}`)).body
  expect(page).toContain('Old Admiralty Building')
  expect(page).toContain(desks.lifeSciences.worker.name)
  for (const body of [firm, page]) {
    for (const inner of ['SECRETIVE', 'UNSHOWN', 'AGENDA', 'Harbour Bakery']) expect(body).not.toContain(inner)
  }
  expect((await client.get(`/firm/meetings/${hidden.id}`)).statusCode).toBe(404)
  const bakery = await speakingForFirm(engine, app, 'bo@bakery.example', now, '192.0.2.32')
  expect((await bakery.get(`/firm/meetings/${id}`)).statusCode).toBe(404)
  expect((await bakery.get('/firm')).body).not.toContain('longer trial')
  expect((await new Client(app).get(`/firm/meetings/${id}`)).statusCode).toBe(404)
  await expect(writeAsFirm(nobody(), id, { kind: 'suits' })).rejects.toThrow('does not exist')
})

test('who comes can be kept, and what is taken back or becomes sensitive is gone from that moment', async () => {
  const { id } = await plan('x', '2026-12-10T10:00')
  await showToFirm(ours(), id, said({ people: 'no' }))
  const client = await mia('192.0.2.33')
  expect((await client.get(`/firm/meetings/${id}`)).body).not.toContain(desks.lifeSciences.worker.name)
  await hideFromFirm(ours(), id, { businessId: desks.laboratory.id })
  expect((await client.get(`/firm/meetings/${id}`)).statusCode).toBe(404)
  expect((await client.submit('/track', { kind: 'suits' }, `/firm/meetings/${id}`)).statusCode).toBe(404)
})

test('a firm says whether the time suits, proposes in confidence, and reads the answer; what was taken up stands on the agenda', async () => {
  const { id } = await plan('Trial rules', '2026-12-15T10:00')
  await showToFirm(ours(), id, said())
  const client = await mia('192.0.2.34')
  const at = `/firm/meetings/${id}`
  expect(
    (await client.submit(at, { kind: 'another-time', suggestedAt: '2026-11-01T10:00', words: 'x' })).body
  ).toContain('has passed')
  expect((await client.submit(at, { kind: 'agenda', words: '' })).statusCode).toBe(422)
  expect((await client.submit(at, { kind: 'agenda', words: 'TOP SECRET plans' })).statusCode).toBe(422)
  await client.submit(at, { kind: 'another-time', suggestedAt: '2026-12-16T11:00', words: 'We audit that day' })
  await client.submit(at, { kind: 'suits' })
  await client.submit(at, { kind: 'agenda', words: 'Our margin on reagents', inConfidence: 'yes' })
  const mine = (await client.get(at)).body
  expect(mine).toContain('You told us this in confidence')
  expect(mine).toContain('Waits for our answer')
  expect(mine).not.toContain('This time suits us')

  const staffClient = new Client(app)
  await staffClient.signIn('wren-ls')
  expect((await staffClient.get('/work')).body).toContain('proposes something for the agenda')
  const page = (await staffClient.get(`/engagements/${id}`)).body
  expect(page).toContain('Supplied in confidence by Tern Laboratory')
  expect(page).toContain('Our margin on reagents')
  expect(page).not.toContain('We audit that day')
  const wordId = /name="wordId" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const refused = await staffClient.submit(
    `/engagements/${id}`,
    { wordId, answer: 'taken', words: '' },
    `/engagements/${id}/answer-firm`
  )
  expect(refused.statusCode).toBe(422)
  await answerFirm(ours(), id, { wordId, answer: 'taken', words: 'Yes' })
  await expect(answerFirm(ours(), id, { wordId, answer: 'taken', words: 'Yes' })).rejects.toThrow('already')
  const answered = (await staffClient.get(`/engagements/${id}`)).body
  expect(answered).toContain('Proposed by Tern Laboratory: Our margin on reagents')
  expect(answered.match(/Supplied in confidence by Tern Laboratory/g)?.length).toBeGreaterThan(1)
  expect((await client.get(at)).body).toContain('Taken up')
  expect((await mailsTo(engine, MIA, now)).at(-1)?.subject).toBe('We have answered what you wrote about a meeting')
})

test('another department’s approach reaches the lead account manager’s day and the meeting, though the lead does not own it', async () => {
  const director = realCtx(
    engine,
    {
      ...desks.lifeSciences.supervisor,
      permissions: new Set(['account.open', 'account.read', 'business.read', 'official.find'])
    },
    now
  )
  await openAccount(director, {
    ...{ businessId: desks.laboratory.id, tier: 'priority', reason: 'It grows' },
    ...{ lead: desks.cleanEnergy.worker.name, deputy: desks.cleanEnergy.colleague.name }
  })
  const { id } = await plan('Skills', '2026-12-18T10:00')
  await showToFirm(others(), id, said())
  const client = await mia('192.0.2.35')
  const sent = await client.submit(`/firm/meetings/${id}`, {
    ...{ kind: 'other-approach', otherBody: 'Department for Transport', words: 'They want the same figures' }
  })
  expect(sent.statusCode).toBe(303)
  const lead = new Client(app)
  await lead.signIn('wren-ce')
  const day = (await lead.get('/work')).body
  expect(day).toContain('says that another department approached it about the same')
  expect(day).toContain('Approached twice')
  const page = (await lead.get(`/engagements/${id}`)).body
  expect(page).toContain('Department for Transport asked about the same')
  expect((await lead.get('/work/reminders')).body).toContain('approached it about the same')
})

test('a note says in whose confidence it is, and only of a firm that takes part', async () => {
  const { id } = await plan('Notes', '2026-12-20T10:00', { businesses: [{ businessId: desks.laboratory.id }] })
  const note = (confidedBy: string) => writeNote(ours(), id, NoteInput.parse({ words: 'Their order book', confidedBy }))
  await expect(note(desks.bakery.id)).rejects.toThrow('Only a firm that takes part')
  await note(desks.laboratory.id)
  await note('')
  const client = new Client(app)
  await client.signIn('cole-ce')
  const { body } = await client.get(`/engagements/${id}`)
  expect(body.match(/>Supplied in confidence by Tern Laboratory</g)).toHaveLength(1)
})
