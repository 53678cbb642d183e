import fs from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor, staff, theSystem } from '../../../../test/support/world.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { Answers } from '../find-support/answers.ts'
import { importSupport } from '../import-support/import-support.ts'
import { compareSchemes } from './compare-schemes.ts'

let engine: Engine
let app: FastifyInstance
beforeAll(async () => {
  engine = await freshDatabase()
  app = await testApp(engine)
  const name = 'schemes-2026.json'
  const whole = JSON.parse(fs.readFileSync(new URL(`../../../../seeds/demo/support/${name}`, import.meta.url), 'utf8'))
  const [first] = whole.schemes
  whole.schemes.push({ ...first, key: 'ended', title: 'Ended grant', closesOn: '2026-11-20' })
  await importSupport(ctxAs(engine, theSystem('scheme.import')), { name, text: JSON.stringify(whole) })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const WALES = 'investment-fund-for-wales'
const SCOTLAND = 'investment-fund-for-scotland'
const anybody = () => ctxAs(engine, { ...publicActor(), permissions: new Set(['support.find']) })
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const none = Answers.parse({})

describe('refused', () => {
  test('without the permission, and for what is not there', async () => {
    await expect(compareSchemes(ctxAs(engine, staff([])), [WALES, SCOTLAND], none)).rejects.toThrow('permission')
    await expect(compareSchemes(anybody(), [WALES, 'no-such-thing'], none)).rejects.toThrow('no-such-thing')
  })

  test('one alone, or five: what was ticked stays, and each can be taken off', async () => {
    const one = await new Client(app).get(`/support/compare?scheme=${WALES}&place=CF10`)
    expect(one.statusCode).toBe(422)
    expect(text(one.body)).toContain('Choose at least two to compare')
    expect(text(one.body)).toContain('Investment Fund for Wales')
    const query = [WALES, SCOTLAND, 'start-up-loans', 'growth-guarantee-scheme', 'access-to-work']
    const five = await new Client(app).get(`/support/compare?${query.map((slug) => `scheme=${slug}`).join('&')}`)
    expect(text(five.body)).toContain('Choose no more than 4 to compare')
    expect(five.body).toContain(`scheme=${SCOTLAND}`)
    expect((await new Client(app).get('/api/v1/support/compare?scheme=a')).statusCode).toBe(400)
  })
})

describe('side by side', () => {
  test('what differs is told from what does not, rule by rule', async () => {
    const { rows, judged } = await compareSchemes(anybody(), [WALES, SCOTLAND], none)
    expect(judged).toBe(false)
    const row = (name: string) => rows.find((one) => one.name === name)
    expect(row('Kind')).toMatchObject({ differs: false })
    const place = row('For businesses that: place')
    expect(place?.differs).toBe(true)
    expect(place?.cells.map((lines) => lines.map(({ words }) => words))).toEqual([
      ['are in Wales'],
      ['are in Scotland']
    ])
  })

  test('with answers, each rule says whether this business meets it', async () => {
    const page = await new Client(app).get(
      `/support/compare?scheme=${WALES}&scheme=${SCOTLAND}&place=CF10+1EP&size=10-49`
    )
    const said = text(page.body)
    expect(page.statusCode).toBe(200)
    expect(said).toContain('Compare 2 kinds of support')
    expect(said).toContain('You are: are in Wales')
    expect(said).toContain('You are not: are in Scotland')
    expect(said).toContain('Does not fit')
    const only = await new Client(app).get(`/support/compare?scheme=${WALES}&scheme=${SCOTLAND}&only=differences`)
    expect(text(only.body)).toContain('Show everything')
    expect(text(only.body)).not.toContain('Good for')
  })

  test('what has closed is named to the public and not compared; a keeper of the catalogue sees it', async () => {
    const open = await compareSchemes(anybody(), [WALES, 'ended-grant'], none)
    expect(open.schemes.map(({ slug }) => slug)).toEqual([WALES])
    expect(open.closed).toEqual(['Ended grant'])
    const keeper = ctxAs(engine, staff(['support.find', 'scheme.edit']))
    const all = await compareSchemes(keeper, [WALES, 'ended-grant'], none)
    expect(all.schemes.map(({ open: isOpen }) => isOpen)).toEqual([true, false])
  })

  test('a program has the same', async () => {
    const answer = await new Client(app).get(`/api/v1/support/compare?scheme=${WALES}&scheme=${SCOTLAND}&place=CF10`)
    expect(answer.json()).toMatchObject({ schemes: [{ slug: WALES, verdict: expect.any(Number) }, { verdict: -1 }] })
  })
})

test('a page of a scheme offers others like it, and the finder a tick beside each', async () => {
  const scheme = await new Client(app).get(`/support/${WALES}`)
  expect(text(scheme.body)).toContain('Others like it')
  expect(scheme.body).toContain(`/support/compare?scheme=${WALES}&amp;scheme=`)
  const found = await new Client(app).get('/support?q=loan&place=CF10')
  expect(found.body).toContain(`name="scheme" value="${WALES}"`)
  expect(text(found.body)).toContain('Compare those ticked')
})
