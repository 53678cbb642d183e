import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor, staff, theSystem } from '../../../../test/support/world.ts'
import { openTx } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { Conflict } from '../../../platform/errors.ts'
import { findOfficialByEmail } from '../find-official/find-official-by-email.ts'
import { joinTeam } from '../join-team/join-team.ts'
import { leaveTeam } from '../join-team/leave-team.ts'
import { keepTeam } from '../keep-team/keep-team.ts'
import { listOfficials } from '../list-officials/list-officials.ts'
import { listTeams } from '../list-teams/list-teams.ts'
import { loadOfficial } from '../load-official/load-official.ts'
import { readOfficial } from '../people-pages/read-official.ts'
import type { KeepOfficialInput } from './keep-official.schema.ts'
import { keepOfficial } from './keep-official.ts'

let engine: Engine
beforeAll(async () => {
  engine = await freshDatabase()
})
afterAll(() => engine.close())

const KEEPER = ['official.keep', 'official.read', 'official.find', 'team.keep', 'audit.read']
const keeper = () => ctxAs(engine, staff(KEEPER))
const someone = (about: Partial<KeepOfficialInput> = {}): KeepOfficialInput => ({
  name: 'Ada Merrifield',
  email: 'ada@dbt.example',
  bodySlug: 'department-for-business-and-trade',
  jobTitle: 'Caseworker',
  activeFrom: '2026-01-05',
  roles: ['caseworker'],
  ...about
})
const aTeam = (name: string) => keepTeam(keeper(), { name, kind: 'policy', bodySlug: 'hm-treasury' })

test('nobody keeps people without the permission, signed in or not', async () => {
  await expect(keepOfficial(ctxAs(engine, publicActor()), someone())).rejects.toMatchObject({ permission: 'sign-in' })
  await expect(keepOfficial(ctxAs(engine, staff(['official.read'])), someone())).rejects.toMatchObject({
    permission: 'official.keep'
  })
})

test.each([
  ['a department that has ended', { bodySlug: 'department-for-international-trade' }, 'body-unknown'],
  ['a body that never was', { bodySlug: 'ministry-of-magic' }, 'body-unknown'],
  ['a role that does not exist', { roles: ['wizard'] }, 'role-unknown'],
  ['a last day before the first', { activeTo: '2026-01-04' }, 'dates-in-wrong-order']
])('%s is refused', async (_words, about, code) => {
  await expect(keepOfficial(keeper(), someone({ email: 'refused@dbt.example', ...about }))).rejects.toMatchObject({
    code
  })
})

test('an e-mail address belongs to one person, whatever its capitals', async () => {
  await keepOfficial(keeper(), someone({ email: 'one@dbt.example' }))
  await expect(keepOfficial(keeper(), someone({ name: 'Second', email: 'ONE@dbt.example' }))).rejects.toMatchObject({
    code: 'email-taken',
    field: 'email'
  })
})

test('a change made upon what somebody else has changed is refused, and theirs stands', async () => {
  const about = { email: 'twice@dbt.example', roles: ['caseworker', 'analyst'] }
  const { id } = await keepOfficial(keeper(), someone(about))
  const { stamp } = await readOfficial(keeper(), id)
  await expect(keepOfficial(keeper(), someone({ ...about, id }))).rejects.toBeInstanceOf(Conflict)
  await keepOfficial(keeper(), someone({ ...about, id, stamp, roles: ['caseworker'], activeTo: '2026-11-30' }))
  await expect(keepOfficial(keeper(), someone({ ...about, id, stamp, jobTitle: 'Analyst' }))).rejects.toThrow(
    'Somebody else has changed this person since you opened the page'
  )
  const { rows } = await inTransaction(keeper(), (tx) =>
    sql<{ facts: object }>`select facts from platform.audit_event where subject_id = ${id} order by seq`.execute(
      openTx(tx).db
    )
  )
  expect(rows.at(-1)?.facts).toEqual({ changed: ['active_to'], roles: ['caseworker'] })
  expect(JSON.stringify(rows)).not.toMatch(/Merrifield|dbt\.example/)
  expect(await readOfficial(keeper(), id)).toMatchObject({
    roles: ['caseworker'],
    activeTo: '2026-11-30',
    jobTitle: 'Caseworker'
  })
  await expect(
    keepOfficial(keeper(), someone({ ...about, id: crypto.randomUUID(), email: 'no@dbt.example' }))
  ).rejects.toThrow('This person does not exist')
})

test('an administrator cannot give themselves a role', async () => {
  const { id } = await keepOfficial(keeper(), someone({ email: 'admin@dbt.example', roles: ['administrator'] }))
  const self = ctxAs(engine, staff(KEEPER, { id }))
  const { stamp } = await readOfficial(keeper(), id)
  await expect(
    keepOfficial(self, someone({ id, stamp, email: 'admin@dbt.example', roles: ['administrator', 'director'] }))
  ).rejects.toMatchObject({ code: 'own-roles' })
  await keepOfficial(
    self,
    someone({ id, stamp, name: 'New Name', email: 'admin@dbt.example', roles: ['administrator'] })
  )
  expect(await loadOfficial(keeper(), id)).toMatchObject({ name: 'New Name', roles: ['administrator'] })
})

test('an administrator cannot put themselves in a team, nor make themselves its supervisor', async () => {
  const team = await aTeam('Need to know')
  const { id } = await keepOfficial(keeper(), someone({ email: 'curious@dbt.example', roles: ['administrator'] }))
  const joining = () =>
    joinTeam(ctxAs(engine, staff(KEEPER, { id })), { officialId: id, teamId: team.id, supervisor: 'yes' })
  await expect(joining()).rejects.toMatchObject({ code: 'own-team', field: 'teamId' })
  await joinTeam(keeper(), { officialId: id, teamId: team.id })
  await expect(joining()).rejects.toMatchObject({ code: 'own-team' })
  expect((await loadOfficial(keeper(), id))?.teams).toMatchObject([{ id: team.id, supervisor: false }])
})

test('somebody new signs in by e-mail, with roles and teams of today, and leaves an audit event', async () => {
  const team = await aTeam('Growth policy')
  const { id } = await keepOfficial(
    keeper(),
    someone({ email: 'Joiner@dbt.example', roles: ['caseworker', 'analyst'] })
  )
  await joinTeam(keeper(), { officialId: id, teamId: team.id, supervisor: true })
  expect(await findOfficialByEmail(ctxAs(engine, theSystem('official.find')), 'joiner@DBT.example')).toEqual({
    id,
    name: 'Ada Merrifield'
  })
  expect(await loadOfficial(keeper(), id)).toMatchObject({
    email: 'joiner@dbt.example',
    body: 'Department for Business and Trade',
    roles: ['caseworker', 'analyst'],
    teams: [{ id: team.id, name: 'Growth policy', kind: 'policy', supervisor: true }]
  })
  const events = await inTransaction(keeper(), (tx) =>
    sql<{
      event: string
    }>`select event from platform.audit_event where subject_id in (${id}, ${team.id}) order by seq`.execute(
      openTx(tx).db
    )
  )
  expect(events.rows.map(({ event }) => event)).toEqual(['team.added', 'official.added', 'team.joined'])
})

test('before the first day and after the last, nobody signs in, and the record stays', async () => {
  const { id } = await keepOfficial(
    keeper(),
    someone({ email: 'leaver@dbt.example', activeFrom: '2026-03-02', activeTo: '2026-11-22' })
  )
  const at = (moment: string) => loadOfficial({ ...keeper(), now: () => new Date(moment) }, id)
  expect(await at('2026-03-01T12:00:00Z')).toBeUndefined()
  expect(await at('2026-03-02T12:00:00Z')).toMatchObject({ id })
  expect(await at('2026-11-22T23:30:00Z')).toMatchObject({ id })
  expect(await at('2026-11-23T00:30:00Z')).toBeUndefined()
  expect(await findOfficialByEmail(keeper(), 'leaver@dbt.example')).toBeUndefined()
  expect((await listOfficials(keeper(), { search: 'leaver@', left: true })).officials).toHaveLength(1)
  await expect(joinTeam(keeper(), { officialId: id, teamId: (await aTeam('Late team')).id })).rejects.toMatchObject({
    code: 'official-left'
  })
})

test('who leaves a team is out of it at once, and who joins again only changes', async () => {
  const team = await aTeam('Tax policy')
  const { id } = await keepOfficial(keeper(), someone({ email: 'mover@dbt.example' }))
  await joinTeam(keeper(), { officialId: id, teamId: team.id })
  await joinTeam(keeper(), { officialId: id, teamId: team.id, supervisor: 'yes' })
  expect((await loadOfficial(keeper(), id))?.teams).toMatchObject([{ supervisor: true }])
  await leaveTeam(keeper(), { officialId: id, teamId: team.id })
  expect((await loadOfficial(keeper(), id))?.teams).toEqual([])
  await expect(leaveTeam(keeper(), { officialId: id, teamId: team.id })).rejects.toThrow('does not exist')
})

test('a team with people in it does not end, an empty one does, and a second central desk is refused', async () => {
  const team = await aTeam('Short-lived')
  const { id } = await keepOfficial(keeper(), someone({ email: 'last@dbt.example' }))
  await joinTeam(keeper(), { officialId: id, teamId: team.id })
  const end = () =>
    keepTeam(keeper(), {
      id: team.id,
      name: 'Short-lived',
      kind: 'policy',
      bodySlug: 'hm-treasury',
      validTo: '2026-11-23'
    })
  await expect(end()).rejects.toMatchObject({ code: 'team-not-empty' })
  await leaveTeam(keeper(), { officialId: id, teamId: team.id })
  await end()
  expect((await listTeams(keeper())).find((one) => one.id === team.id)).toMatchObject({
    validTo: '2026-11-23',
    members: 0
  })
  await expect(
    keepTeam(keeper(), { name: 'Another desk', kind: 'central-desk', bodySlug: 'hm-treasury' })
  ).rejects.toMatchObject({ code: 'central-desk-there' })
  const desk = (await listTeams(keeper())).find(({ kind }) => kind === 'central-desk')
  await expect(
    keepTeam(keeper(), { id: desk?.id, name: 'Central desk', kind: 'policy', bodySlug: 'hm-treasury' })
  ).rejects.toMatchObject({ code: 'central-desk-needed' })
  await expect(
    keepTeam(keeper(), { name: 'tax POLICY', kind: 'policy', bodySlug: 'hm-treasury' })
  ).rejects.toMatchObject({ code: 'team-name-taken' })
})

test('the database itself shows officials to staff alone, and to a partner only themselves', async () => {
  const { id } = await keepOfficial(
    keeper(),
    someone({ email: 'hub@hub.example', bodySlug: 'growth-hubs', roles: ['partner'] })
  )
  const count = (actor: Parameters<typeof ctxAs>[1]) =>
    inTransaction(ctxAs(engine, actor), async (tx) => {
      const { rows } = await sql<{
        o: number
        m: number
        t: number
      }>`select (select count(*) from government.official_summary)::int as o,
        (select count(*) from government.team_member_summary)::int as m, (select count(*) from government.team_summary)::int as t`.execute(
        openTx(tx).db
      )
      return rows[0]
    })
  expect(await count(publicActor())).toMatchObject({ o: 0, m: 0 })
  expect((await count(publicActor()))?.t).toBeGreaterThan(0)
  expect(await count({ ...publicActor(), kind: 'partner', id })).toMatchObject({ o: 1, m: 0 })
  expect((await count(staff([])))?.o).toBeGreaterThan(5)
})

test('the database refuses a write without the permission, and a second holder of a post', async () => {
  const run = (actor: Parameters<typeof ctxAs>[1], statement: string) =>
    inTransaction(ctxAs(engine, actor), (tx) => openTx(tx).session.exec(statement))
  await expect(
    run(
      staff(['official.read']),
      `insert into government.official_role select id, 'director' from government.official limit 1`
    )
  ).rejects.toThrow('row-level security')
  await expect(
    run(
      publicActor(),
      `insert into government.team (slug, name, kind, body_id, valid_from) select 'x', 'x', 'policy', id, '2026-01-01' from government.body limit 1`
    )
  ).rejects.toThrow('row-level security')
  const again = `insert into government.appointment (person_id, post_id, post_number, from_on, source, as_of)
    select person_id, post_id, 0, from_on + 1, 'test', '2026-11-23' from government.appointment limit 1`
  await expect(run(theSystem('reference.keep'), again)).rejects.toThrow('one_holder_a_post')
})
