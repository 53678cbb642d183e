import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withSession } from '../../src/platform/db/engine.ts'
import { testApp } from '../support/app.ts'
import { type AnApp, aCase, openApp, tokenFor } from './an-app.ts'

let world: AnApp
let token: string
beforeAll(async () => {
  world = await openApp()
  token = await tokenFor(world.engine, world.desks.lifeSciences.worker)
})
afterAll(() => world.close())

const raise = (key: string | undefined, payload: object = aCase(), bearer = token, app = world.app) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/cases',
    headers: { authorization: `Bearer ${bearer}`, ...(key === undefined ? {} : { 'idempotency-key': key }) },
    payload
  })

const casesThereAre = async () => {
  const { rows } = await withSession(world.engine, (s) =>
    s.query<{ n: number }>('select count(*)::int n from cases.case')
  )
  return rows[0]?.n ?? 0
}

describe('refused', () => {
  test.each(['short', 'x'.repeat(201)])('the key “%s”', async (key) => {
    const answered = await raise(key)
    expect(answered.statusCode).toBe(422)
    expect(answered.json()).toMatchObject({ code: 'idempotency-key-unusable', field: 'Idempotency-Key' })
  })

  test('the same key for something else, which then did not happen', async () => {
    expect((await raise('key-for-one-thing')).statusCode).toBe(201)
    const before = await casesThereAre()
    const other = await raise('key-for-one-thing', aCase({ text: 'Something else entirely is wrong with our grant.' }))
    expect(other.statusCode).toBe(422)
    expect(other.json()).toMatchObject({ code: 'idempotency-key-reused' })
    expect(await casesThereAre()).toBe(before)
  })

  test('a request that broke a rule does not use its key up', async () => {
    expect((await raise('key-of-a-mistake', aCase({ postcode: 'NOWHERE' }))).statusCode).toBe(422)
    expect((await raise('key-of-a-mistake', aCase({ postcode: 'LS1 4AP' }))).statusCode).toBe(201)
  })
})

describe('answered', () => {
  test('with the same words, and one effect, when it is repeated', async () => {
    const before = await casesThereAre()
    const first = await raise('key-repeated')
    const second = await raise('key-repeated')
    expect(second.json()).toEqual(first.json())
    expect([first.statusCode, second.statusCode]).toEqual([201, 201])
    expect([first.headers['idempotency-replayed'], second.headers['idempotency-replayed']]).toEqual([undefined, 'true'])
    expect(await casesThereAre()).toBe(before + 1)
  })

  test('once when twelve come at the same moment to two web processes', async () => {
    const other = await testApp(world.engine)
    const before = await casesThereAre()
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) => raise('key-at-once', aCase(), token, at % 2 ? other : world.app))
    )
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([201]))
    expect(new Set(answers.map((answer) => answer.json().reference)).size).toBe(1)
    expect(await casesThereAre()).toBe(before + 1)
    await other.close()
  })

  test('apart for two people under one key', async () => {
    const colleague = await tokenFor(world.engine, world.desks.cleanEnergy.worker)
    const mine = await raise('key-of-two')
    const theirs = await raise('key-of-two', aCase(), colleague)
    expect(theirs.json().reference).not.toBe(mine.json().reference)
  })

  test('each time anew without a key', async () => {
    const [first, second] = [await raise(undefined), await raise(undefined)]
    expect(first.json().reference).not.toBe(second.json().reference)
  })
})
