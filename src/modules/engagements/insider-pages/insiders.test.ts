import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, staff } from '../../../../test/support/world.ts'
import { issueApiToken } from '../../../platform/auth/sessions.ts'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import type { Actor } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { joinTeam, leaveTeam, listReminders } from '../../government/index.ts'
import { ChangeMarking, changeMarking } from '../change-marking/change-marking.ts'
import { engagementJobs } from '../jobs.ts'
import { logEngagement } from '../log-engagement/log-engagement.ts'
import { sendAnnouncementPrompts } from '../send-announcement-prompts/send-announcement-prompts.ts'
import { AnnouncementInput, setAnnouncement } from '../set-announcement/set-announcement.ts'
import { NoteInput, writeNote } from '../write-note/write-note.ts'
import { insidersInWords } from './insiders-in-words.ts'
import { listInsiderLists } from './list-insider-lists.ts'
import { loadInsiders } from './load-insiders.ts'

let moment = new Date('2026-11-23T10:00:00Z')
const now = () => moment
let engine: Engine
let app: FastifyInstance
let desks: Desks
let secret: string
let plain: string
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine, { now })
  secret = await log('HERON takeover', { ...CLOSE, namedPeople: [desks.cleanEnergy.colleague.id] })
  plain = await log('Plain talk', {})
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const CLOSE = { marking: 'OFFICIAL-SENSITIVE', descriptors: ['MARKET SENSITIVE'] }
const wren = () => realCtx(engine, desks.lifeSciences.worker, now)
const as = (actor: Actor, ...more: string[]) =>
  realCtx(engine, { ...actor, permissions: new Set([...actor.permissions, ...more]) }, now)
const log = async (title: string, more: object) =>
  (
    await logEngagement(wren(), {
      ...{ form: 'meeting', title, startsAt: '2026-11-20T10:00', topics: ['grid'] },
      ...{ businesses: [{ businessId: desks.laboratory.id }], ...more }
    })
  ).id
const insiders = async (id = secret, ctx = wren()) => {
  const { reach, readings } = await loadInsiders(ctx, id)
  return insidersInWords(reach, readings)
}
const setDay = (day: string, ctx = wren(), id = secret) =>
  setAnnouncement(ctx, id, AnnouncementInput.parse({ announcedOn: day }))

test('what is market sensitive cannot be open to all of government', async () => {
  await expect(log('Open', { descriptors: ['MARKET SENSITIVE'] })).rejects.toThrow('Choose OFFICIAL-SENSITIVE as well')
})

test('the list is refused to whoever may not see it, and there is none of what never was market sensitive', async () => {
  await expect(loadInsiders(realCtx(engine, staff([])), secret)).rejects.toThrow('permission')
  await expect(loadInsiders(wren(), plain)).rejects.toThrow('does not exist')
  // Able to read it, neither its owner nor there for propriety.
  await expect(loadInsiders(as(desks.lifeSciences.colleague), secret)).rejects.toThrow('does not exist')
  // There for propriety, and not able to read it.
  await expect(loadInsiders(as(desks.centralDesk.worker, 'propriety.keep'), secret)).rejects.toThrow('does not exist')
  await expect(setDay('2026-12-04', as(desks.lifeSciences.colleague))).rejects.toThrow('does not exist')
  expect(await listInsiderLists(as(desks.lifeSciences.colleague))).toEqual([])
})

test('everybody of its teams and everybody named, with the days from which they could, and who read when', async () => {
  const client = new Client(app)
  await client.signIn('cole-ls')
  await client.get(`/engagements/${secret}`)
  moment = new Date('2026-11-24T09:00:00Z')
  const { teamId } = desks.lifeSciences
  await joinTeam(ctxAs(engine, staff(['official.keep', 'team.keep']), now), {
    teamId,
    officialId: desks.centralDesk.colleague.id,
    supervisor: false
  })
  // A session ends after eight hours.
  await client.signIn('cole-ls')
  await client.get(`/engagements/${secret}`)
  const all = await insiders()
  expect(all.map(({ name, why, since, until }) => [name, why, since, until])).toEqual([
    ['Cole ce', 'Named', '23 Nov 2026', 'Can still'],
    ['Cole central', 'Life sciences front desk', '24 Nov 2026', 'Can still'],
    ['Cole ls', 'Life sciences front desk', '23 Nov 2026', 'Can still'],
    ['Sula ls', 'Life sciences front desk', '23 Nov 2026', 'Can still'],
    ['Wren ls', 'Life sciences front desk, Named', '23 Nov 2026', 'Can still']
  ])
  expect(all.map(({ name, read }) => [name, read?.times])).toContainEqual(['Cole ls', 2])
  expect(all.map(({ name, read }) => [name, read?.times])).toContainEqual(['Cole ce', undefined])
  const keeper = as(desks.lifeSciences.supervisor, 'propriety.keep')
  expect((await insiders(secret, keeper)).length).toBe(5)
  expect((await listInsiderLists(keeper)).map(({ title }) => title)).toEqual(['HERON takeover'])
})

test('a passage has its insiders, and who reads the page without it has not read it', async () => {
  await writeNote(wren(), plain, NoteInput.parse({ words: 'HERON price', ...CLOSE }))
  const client = new Client(app)
  await client.signIn('wren-ce')
  expect((await client.get(`/engagements/${plain}`)).body).not.toContain('HERON')
  const all = await insiders(plain)
  expect(all.map(({ name, parts }) => [name, parts])).toContainEqual(['Sula ls', 'A note'])
  expect(all.map(({ name }) => name)).not.toContain('Wren ce')
})

test('on the day it rings once for its owner, without a word of what it is; another day rings anew', async () => {
  await expect(setDay('2026-11-23')).rejects.toThrow('This day is over')
  await setDay('2026-12-04')
  const job = engagementJobs.find(({ name }) => name === 'send-announcement-prompts')
  const ring = () => sendAnnouncementPrompts(realCtx(engine, systemActor('prompts', job?.permissions), now))
  expect(await ring()).toBe(0)
  moment = new Date('2026-12-04T08:00:00Z')
  expect([await ring(), await ring()]).toEqual([1, 0])
  await setDay('2026-12-10')
  expect(await ring()).toBe(0)
  moment = new Date('2026-12-11T08:00:00Z')
  expect(await ring()).toBe(1)
  const { reminders } = await listReminders(as(desks.lifeSciences.worker, 'work.see'))
  expect(reminders.map(({ words }) => words).filter((words) => words.includes('HERON'))).toEqual([])
  expect(reminders[0]?.words).toBe('Announced on 10 Dec 2026: something you hold is still marked market sensitive')
})

test('the page of the owner shows the card, the list and the question; others see neither', async () => {
  const owner = new Client(app)
  await owner.signIn('wren-ls')
  expect((await owner.get(`/engagements/${secret}`)).body).toContain('Announced on 10 Dec 2026: look at the marking')
  const { body } = await owner.get(`/engagements/${secret}/insiders`)
  expect(body).toContain('What was announced is market sensitive no longer')
  expect(body).toContain('OFFICIAL-SENSITIVE – MARKET SENSITIVE')
  const refused = await owner.submit(`/engagements/${secret}/insiders`, { announcedOn: '2026-01-01' })
  expect(refused.statusCode).toBe(422)
  const other = new Client(app)
  await other.signIn('cole-ls')
  expect((await other.get(`/engagements/${secret}`)).body).not.toContain('Who can read it, and who has')
  expect((await other.get(`/engagements/${secret}/insiders`)).statusCode).toBe(404)
})

test('marked anew, the spell ends: who could read it stays on record, and no day is asked for any more', async () => {
  moment = new Date('2026-12-12T08:00:00Z')
  const anew = { marking: 'OFFICIAL-SENSITIVE', descriptors: ['COMMERCIAL'], reason: 'It was announced' }
  await changeMarking(wren(), secret, ChangeMarking.parse(anew))
  const all = await insiders()
  expect(all.find(({ name }) => name === 'Cole ls')?.until).toBe('12 Dec 2026')
  await expect(setDay('2026-12-20')).rejects.toThrow('Nothing here is market sensitive any more')
})

test('who leaves a team could read until that day', async () => {
  moment = new Date('2026-12-14T09:00:00Z')
  const id = await log('MERLIN merger', CLOSE)
  moment = new Date('2026-12-16T09:00:00Z')
  const keeper = ctxAs(engine, staff(['official.keep', 'team.keep']), now)
  await leaveTeam(keeper, { teamId: desks.lifeSciences.teamId, officialId: desks.centralDesk.colleague.id })
  const left = (await insiders(id)).find(({ name }) => name === 'Cole central')
  expect([left?.since, left?.until]).toEqual(['14 Dec 2026', '16 Dec 2026'])
})

test('a program of its owner is told the same, and sets the day', async () => {
  const id = await log('GOSHAWK sale', CLOSE)
  const token = await issueApiToken(wren(), desks.lifeSciences.worker.id, 'a program')
  const headers = { authorization: `Bearer ${token}` }
  const payload = { announcedOn: '2027-01-04' }
  const url = `/api/v1/engagements/${id}`
  expect((await app.inject({ method: 'POST', url: `${url}/announcement`, headers, payload })).statusCode).toBe(201)
  const told = (await app.inject({ url: `${url}/insiders`, headers })).json()
  expect(told).toMatchObject({ marketSensitive: true, announcedOn: '2027-01-04' })
  expect(told.couldRead.map(({ official }: { official: string }) => official)).toContain('Sula ls')
  const other = await issueApiToken(wren(), desks.lifeSciences.colleague.id, 'another program')
  expect((await app.inject({ url: `${url}/insiders`, headers: { authorization: `Bearer ${other}` } })).statusCode).toBe(
    404
  )
})
