import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { staff } from '../../../../test/support/world.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { referralForm } from '../refer-business/refer-business.ts'
import { PartnerFormInput } from './keep-partner-form.schema.ts'
import { keepPartnerForm } from './keep-partner-form.ts'

let engine: Engine
let app: Awaited<ReturnType<typeof testApp>>
const now = () => new Date('2026-11-23T10:00:00Z')
const keeper = () => realCtx(engine, staff(['partner-form.keep']), now)
const form = (more: object = {}) => ({
  slug: 'harbour-chamber',
  partner: 'Harbour Chamber',
  title: 'Pass a member on',
  words: 'For members who are stuck with government.',
  consentWords: 'The member has agreed that we pass this on.',
  questions: 'What have you tried? | Letters, calls, visits\nHow many people work there?',
  validFrom: '2026-11-23',
  ...more
})
const keep = (more: object = {}) => keepPartnerForm(keeper(), PartnerFormInput.parse(form(more)))

beforeAll(async () => {
  engine = await freshDatabase()
  await openDesks(engine)
  app = await testApp(engine, { now, settings: { DEMO: 'yes' } })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

test('refused without permission, in the past, or with one question twice', async () => {
  await expect(
    keepPartnerForm(realCtx(engine, staff(['case.work']), now), PartnerFormInput.parse(form()))
  ).rejects.toMatchObject({
    permission: 'partner-form.keep'
  })
  await expect(keep({ validFrom: '2026-11-22' })).rejects.toMatchObject({ field: 'validFrom' })
  await expect(keep({ questions: 'How many?\nHow many!' })).rejects.toMatchObject({ field: 'questions' })
  expect(PartnerFormInput.safeParse(form({ questions: 'A' })).success).toBe(false)
  expect(PartnerFormInput.safeParse(form({ slug: 'Not An Address' })).success).toBe(false)
})

test('a new version takes the place of the one before, which stays on record', async () => {
  expect(await keep()).toEqual({ slug: 'harbour-chamber', version: 1 })
  expect((await referralForm(keeper(), 'harbour-chamber')).questions).toEqual([
    { name: 'what-have-you-tried', label: 'What have you tried?', hint: 'Letters, calls, visits' },
    { name: 'how-many-people-work-there', label: 'How many people work there?' }
  ])
  expect(await keep({ title: 'Pass on a member' })).toMatchObject({ version: 2 })
  expect(await referralForm(keeper(), 'harbour-chamber')).toMatchObject({ version: 2, title: 'Pass on a member' })
  const { rows } = await withSession(engine, (s) =>
    s.query("select 1 from platform.audit_event where event = 'partner-form.kept'")
  )
  expect(rows).toHaveLength(2)
})

test('a supervisor changes the words of a form on a page, and a caseworker is told that they may not', async () => {
  const supervisor = new Client(app)
  await supervisor.signIn('sula-ls')
  expect((await supervisor.get('/cases/partner-forms')).body).toContain('Harbour Chamber')
  const page = '/cases/partner-forms/harbour-chamber'
  expect((await supervisor.get(page)).body).toContain('What have you tried? | Letters, calls, visits')
  const refused = await supervisor.submit(page, { ...form(), title: '' })
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('For members who are stuck with government.')
  expect((await supervisor.submit(page, { ...form(), title: 'Bring us a member' })).statusCode).toBe(303)
  expect((await new Client(app).get('/refer/harbour-chamber')).body).toContain('Bring us a member')
  const worker = new Client(app)
  await worker.signIn('wren-ls')
  expect((await worker.get('/cases/partner-forms')).statusCode).toBe(403)
  expect((await worker.get('/cases/service-times')).body).toContain('Every business, every office')
  expect((await worker.get('/cases/service-times')).body).not.toContain('Put it into force')
})
