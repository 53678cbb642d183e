import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personas, seedDemoOffices } from '../../../../seeds/demo/offices.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor, staff, theSystem } from '../../../../test/support/world.ts'
import { openTx } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { centralDesk, findOfficialByEmail, keepTeam } from '../../government/index.ts'
import { hinderEndOfTeam } from '../hinder-end-of-team/hinder-end-of-team.ts'
import { listOffices, officeBySector, officeOfTeam } from '../list-offices/list-offices.ts'
import { readOffice } from '../office-page/read-office.ts'
import { serviceTimesFor } from '../service-times/service-times-for.ts'
import { closeOffice } from './close-office.ts'
import { openOffice } from './open-office.ts'

let engine: Engine
beforeAll(async () => {
  engine = await freshDatabase()
})
afterAll(() => engine.close())

const opener = () => ctxAs(engine, staff(['office.open', 'team.keep', 'audit.read']))
const anybody = () => ctxAs(engine, publicActor())
const officeId = async (code: string) => (await officeBySector(anybody(), code))?.id ?? ''
const aDesk = (name: string, kind = 'front-desk') => keepTeam(opener(), { name, kind, bodySlug: 'hm-treasury' })

test('the eight offices are there from the start, by their exact names, and none is open', async () => {
  const offices = await listOffices(anybody())
  expect(offices.map(({ name }) => name)).toEqual([
    'Advanced Manufacturing Sector Office',
    'Clean Energy Industries Sector Office',
    'Creative Industries Sector Office',
    'Defence Sector Office',
    'Digital and Technologies Sector Office',
    'Financial Services Sector Office',
    'Office for Life Sciences',
    'Professional and Business Services Sector Office'
  ])
  expect(new Set(offices.map(({ state }) => state))).toEqual(new Set(['exploring']))
})

test('an office is not opened without permission, without a front desk, or with another office’s', async () => {
  const fs = await officeId('FS')
  const desk = await aDesk('Finance desk')
  await expect(openOffice(anybody(), { officeId: fs, frontDeskTeamId: desk.id })).rejects.toMatchObject({
    permission: 'sign-in'
  })
  await expect(
    openOffice(ctxAs(engine, staff(['case.work'])), { officeId: fs, frontDeskTeamId: desk.id })
  ).rejects.toMatchObject({ permission: 'office.open' })
  await expect(
    openOffice(opener(), { officeId: fs, frontDeskTeamId: (await aDesk('Finance policy', 'policy')).id })
  ).rejects.toMatchObject({ code: 'no-front-desk' })
  const pbs = await aDesk('Services desk')
  await openOffice(opener(), { officeId: await officeId('PBS'), frontDeskTeamId: pbs.id })
  await expect(openOffice(opener(), { officeId: fs, frontDeskTeamId: pbs.id })).rejects.toMatchObject({
    code: 'team-serves-another'
  })
})

test('an office opens, is found by its team, cannot open twice, closes with a reason, and can open again', async () => {
  const fs = await officeId('FS')
  const desk = await aDesk('City desk')
  await expect(closeOffice(opener(), { officeId: fs, reason: 'Never opened at all' })).rejects.toMatchObject({
    code: 'office-not-open'
  })
  await openOffice(opener(), { officeId: fs, frontDeskTeamId: desk.id, publicEmail: 'city@fs.example' })
  expect(await officeOfTeam(anybody(), desk.id)).toMatchObject({
    sectorCode: 'FS',
    state: 'open',
    frontDeskTeam: 'City desk'
  })
  expect((await readOffice(anybody(), 'fs')).desk).toEqual({ name: 'City desk', email: 'city@fs.example', phone: null })
  await expect(openOffice(opener(), { officeId: fs, frontDeskTeamId: desk.id })).rejects.toMatchObject({
    code: 'office-open'
  })
  await closeOffice(opener(), { officeId: fs, reason: 'Merged for a while' })
  const closed = await readOffice(anybody(), 'financial-services')
  expect(closed.office).toMatchObject({ state: 'closed', closedOn: '2026-11-23', stateReason: 'Merged for a while' })
  expect(closed.desk.name).toBe('Central desk')
  await openOffice(opener(), { officeId: fs, frontDeskTeamId: desk.id })
  const { rows } = await inTransaction(opener(), (tx) =>
    sql<{
      event: string
      facts: object
    }>`select event, facts from platform.audit_event where subject_id = ${fs} order by seq`.execute(openTx(tx).db)
  )
  expect(rows.map(({ event }) => event)).toEqual(['office.opened', 'office.closed', 'office.opened'])
  expect(rows[1]?.facts).toMatchObject({
    sectorCode: 'FS',
    frontDeskTeamId: desk.id,
    workGoesToTeamId: (await centralDesk(anybody())).id
  })
})

test('every office and the central desk promise the same times until one sets its own', async () => {
  expect(await serviceTimesFor(anybody(), null, 'routine')).toEqual({
    acknowledge: 1,
    firstReply: 5,
    resolve: 20,
    basis: 'Set locally'
  })
  expect(await serviceTimesFor(anybody(), await officeId('LS'), 'urgent')).toMatchObject({
    acknowledge: 1,
    firstReply: 2,
    resolve: 10
  })
  const own = `insert into sector_offices.service_time (office_id, urgency, acknowledge, first_reply, resolve, basis, valid_from)
    select id, 'routine', 0, 3, 15, 'Set by the office', '2026-11-01' from sector_offices.office where sector_code = 'LS'`
  await inTransaction(ctxAs(engine, theSystem('reference.keep')), (tx) => openTx(tx).session.exec(own))
  expect(await serviceTimesFor(anybody(), await officeId('LS'), 'routine')).toMatchObject({
    firstReply: 3,
    basis: 'Set by the office'
  })
  expect(await serviceTimesFor(anybody(), await officeId('CE'), 'routine')).toMatchObject({ firstReply: 5 })
  await expect(serviceTimesFor(anybody(), null, 'whenever')).rejects.toMatchObject({ code: 'urgency-unknown' })
})

test('the demonstration opens five offices with people, and changes nothing when it is made again', async () => {
  const fresh = await freshDatabase()
  const ctx = ctxAs(fresh, publicActor())
  await seedDemoOffices(ctx)
  await seedDemoOffices(ctx)
  const states = Object.fromEntries((await listOffices(ctx)).map(({ sectorCode, state }) => [sectorCode, state]))
  expect(states).toEqual({
    AM: 'open',
    CE: 'open',
    CI: 'open',
    DF: 'closed',
    DT: 'open',
    FS: 'exploring',
    LS: 'open',
    PBS: 'exploring'
  })
  expect(personas).toHaveLength(13)
  for (const { officialEmail, name } of personas) {
    expect(await findOfficialByEmail(ctxAs(fresh, theSystem('official.find')), officialEmail)).toMatchObject({ name })
  }
  const lifeSciences = await readOffice(ctx, 'LS')
  expect(lifeSciences.sponsors.filter(({ lead }) => lead)).toHaveLength(3)
  expect(lifeSciences.posts.map(({ holder }) => holder)).toEqual(['Theodora Ravenhill', 'Benedict Farquhar-Osei'])
  expect((await readOffice(ctx, 'CI')).posts.map(({ holder }) => holder)).toEqual([null, null])
  await fresh.close()
})

test('the desk of an open office does not end until the office has another', async () => {
  const de = await officeId('DF')
  const about = { name: 'Defence desk', kind: 'front-desk', bodySlug: 'hm-treasury' }
  const ending = ctxAs(engine, staff(['office.open', 'team.keep']))
  const reacting = {
    ...ending,
    reactions: { ...ending.reactions, during: new Map([['team.ended', [hinderEndOfTeam]]]) }
  }
  const desk = await keepTeam(reacting, about)
  await openOffice(opener(), { officeId: de, frontDeskTeamId: desk.id })
  const end = () => keepTeam(reacting, { ...about, id: desk.id, validTo: '2026-11-30' })
  await expect(end()).rejects.toMatchObject({ code: 'team-serves-office', field: 'validTo' })
  await expect(end()).rejects.toThrow('This team serves the Defence Sector Office')
  await closeOffice(opener(), { officeId: de, reason: 'Joined with another office' })
  await end()
})
