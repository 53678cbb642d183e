import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodies } from '../../../../seeds/reference/government/bodies.ts'
import { ministers } from '../../../../seeds/reference/government/ministers.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor, theSystem } from '../../../../test/support/world.ts'
import { tables } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { withSession } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { GovernmentViews } from '../tables.ts'
import { whoHeldPost } from './who-held-post.ts'

let engine: Engine
beforeAll(async () => {
  engine = await freshDatabase()
})
afterAll(() => engine.close())

const ctx = () => ctxAs(engine, publicActor())
const postId = (title: string, body: string) =>
  inTransaction(ctx(), (tx) =>
    tables<GovernmentViews>(tx)
      .selectFrom('government.post_summary')
      .where('title', '=', title)
      .where('body_slug', '=', body)
      .where('seat', '=', 1)
      .select('id')
      .executeTakeFirstOrThrow()
  ).then(({ id }) => id)

describe('who held a post on a day', () => {
  test('nobody before there was one, and nobody for a post that is not there', async () => {
    const chancellor = await postId('Chancellor of the Exchequer', 'hm-treasury')
    expect(await whoHeldPost(ctx(), chancellor, '1980-01-01')).toBeUndefined()
    expect(await whoHeldPost(ctx(), crypto.randomUUID(), '2020-01-01')).toBeUndefined()
  })

  test('the holder of the day, and on the day of a change the new one', async () => {
    const chancellor = await postId('Chancellor of the Exchequer', 'hm-treasury')
    const names = await Promise.all(
      ['2012-03-21', '2016-07-13', '2022-09-06', '2024-07-05'].map((on) => whoHeldPost(ctx(), chancellor, on))
    )
    expect(names.map((held) => held?.minister)).toEqual([
      'George Osborne',
      'Philip Hammond',
      'Kwasi Kwarteng',
      'Rachel Reeves'
    ])
    expect(names[0]).toMatchObject({ body: 'HM Treasury', from: '2010-05-12', to: '2016-07-13' })
  })
})

test('one holder a post at a time is the database’s own rule', async () => {
  const chancellor = await postId('Chancellor of the Exchequer', 'hm-treasury')
  const second = withSession(engine, (session) =>
    session.query(
      `insert into government.appointment (person_id, post_id, from_on, to_on, source, as_of)
       select person_id, $1, '2013-01-01', '2013-02-01', 'test', '2013-01-01' from government.appointment limit 1`,
      [chancellor]
    )
  )
  await expect(second).rejects.toThrow('one_holder_a_post')
})

test('seeding again changes no appointment', async () => {
  const count = () =>
    withSession(engine, (s) =>
      s.query<{ n: string }>('select count(*)::text || max(id::text) as n from government.appointment')
    )
  const before = await count()
  await inTransaction(ctxAs(engine, theSystem('reference.keep')), async (tx) => {
    await bodies.run(tx)
    await ministers.run(tx)
  })
  expect((await count()).rows).toEqual(before.rows)
})
