import { afterAll, beforeAll, expect, test } from 'vitest'
import { realCtx } from '../../../../test/support/a-desk.ts'
import { type AccountWorld, accountPersonas, openAccountWorld } from '../../../../test/support/an-account.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { publicActor, theSystem } from '../../../../test/support/world.ts'
import type { Actor } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { finishTask } from '../finish-task/finish-task.ts'
import { keepTask } from '../keep-task/keep-task.ts'
import { listReminders } from '../see-reminders/list-reminders.ts'
import { sendDigests } from '../send-digest/send-digests.ts'
import { sendTaskReminders } from '../send-task-reminders/send-task-reminders.ts'
import { setDigest } from '../set-digest/set-digest.ts'
import { listTasks } from '../task-list/list-tasks.ts'

let engine: Engine
let world: AccountWorld
let app: Awaited<ReturnType<typeof testApp>>
const now = () => new Date('2026-11-23T10:00:00Z')
beforeAll(async () => {
  engine = await freshDatabase()
  world = await openAccountWorld(engine)
  app = await testApp(engine, { settings: { DEMO: 'yes' }, personas: accountPersonas, now })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const as = (actor: Actor, at = now) => realCtx(engine, actor, at)
const task = { title: 'Ask for the site plan', dueOn: '2026-11-25', assignedTo: 'Dev Arkwright' }
const bellOf = async (actor: Actor) => (await listReminders(as(actor))).reminders.map(({ words }) => words)

test('a task is refused to the public, for nobody, for a day gone by, and about a page elsewhere', async () => {
  await expect(keepTask(as(publicActor()), task)).rejects.toMatchObject({ permission: 'sign-in' })
  await expect(keepTask(as(world.lead), { ...task, assignedTo: 'No Body' })).rejects.toMatchObject({
    field: 'assignedTo'
  })
  await expect(keepTask(as(world.lead), { ...task, dueOn: '2026-11-22' })).rejects.toMatchObject({ field: 'dueOn' })
  const client = new Client(app)
  await client.signIn('lead')
  const sent = await client.submit('/work/tasks/add', {
    ...task,
    aboutHref: '//elsewhere.example',
    aboutWords: 'A trap'
  })
  expect(sent.statusCode).toBe(422)
  expect(sent.body).toContain('Ask for the site plan')
})

test('whoever gets a task is told, whoever gives it is not; nobody else knows of it', async () => {
  const { id } = await keepTask(as(world.lead), task)
  expect(await bellOf(world.deputy)).toEqual([
    'Lena Marsh gives you a task, due 25 November 2026: Ask for the site plan'
  ])
  expect(await bellOf(world.lead)).toEqual([])
  expect(await listTasks(as(world.third))).toEqual([])
  await expect(finishTask(as(world.third), id)).rejects.toThrow('does not exist')
  await finishTask(as(world.deputy), id)
  await finishTask(as(world.deputy), id)
  expect(await bellOf(world.lead)).toEqual(['Dev Arkwright has done: Ask for the site plan'])
  expect(await listTasks(as(world.lead))).toEqual([])
})

test('a task for oneself rings on its day and once when late, and the digest says it at the chosen hour, once', async () => {
  await keepTask(as(world.third), {
    ...task,
    title: 'Read the accounts',
    dueOn: '2026-11-24',
    assignedTo: world.third.id
  })
  await setDigest(as(world.third), { hour: 8 })
  const clock = theSystem('work.see')
  const on = (at: string) => as(clock, () => new Date(at))
  expect(await sendTaskReminders(on('2026-11-24T06:40:00Z'))).toBe(1)
  expect(await sendTaskReminders(on('2026-11-24T06:41:00Z'))).toBe(1)
  expect(await sendDigests(on('2026-11-24T07:05:00Z'))).toBe(0)
  expect(await sendDigests(on('2026-11-24T08:05:00Z'))).toBe(1)
  await sendTaskReminders(on('2026-11-25T06:40:00Z'))
  expect(await bellOf(world.third)).toEqual(['Late: Read the accounts', 'Due today: Read the accounts'])
  const { rows } = await withSession(engine, (s) =>
    s.query<{ to_address: string; body: string }>(
      `select to_address, body from platform.mail where key like 'digest:%'`
    )
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.body).toContain('* Due today: Read the accounts')
  expect(rows[0]?.to_address).toBe('thea.pell@example.gov.uk')
})

test('the bell counts, the list empties it, and the day shows the task', async () => {
  const client = new Client(app)
  await client.signIn('third')
  const day = await client.get('/work')
  expect(day.body).toContain('Reminders, 2 unread')
  expect(day.body).toContain('Read the accounts')
  expect((await client.submit('/work/reminders', {})).statusCode).toBe(303)
  expect((await client.get('/work')).body).toContain('Reminders, none unread')
  expect((await client.get('/work/tasks')).body).toContain('Given by Thea Pell')
})
