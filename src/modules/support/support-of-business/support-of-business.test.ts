import fs from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desks, openDesks } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, staff, theSystem } from '../../../../test/support/world.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { recordBusiness, recordRelation } from '../../register/index.ts'
import { importAwards } from '../import-awards/import-awards.ts'
import { importSupport } from '../import-support/import-support.ts'
import { Alike, similarSupport } from '../similar-support/similar-support.ts'
import { supportOfBusiness } from './support-of-business.ts'

let engine: Engine
let app: FastifyInstance
let desks: Desks
let parent: { id: string }
const HEAD =
  'key,kind,sector,region,body,amount,currency,year,awarded_on,recipient,number,postcode,scheme,mfa,result,result_source'

beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine)
  const name = 'schemes-2026.json'
  const text = fs.readFileSync(new URL(`../../../../seeds/demo/support/${name}`, import.meta.url), 'utf8')
  await importSupport(ctxAs(engine, theSystem('scheme.import')), { name, text })
  const recorder = ctxAs(engine, staff(['business.record', 'business.read', 'business.relate']))
  const firm = (called: string) =>
    recordBusiness(recorder, { name: called, kind: 'other', sicCodes: [], postcode: 'LS1 4AP' })
  parent = await firm('Pellworm Holdings')
  const child = await firm('Pellworm Precision Castings')
  await recordRelation(recorder, { childId: child.id, parentId: parent.id, kind: 'subsidiary' })
  const to = 'Pellworm Precision Castings,,LS1 4AP'
  await importAwards(ctxAs(engine, theSystem('ledger.import', 'business.match', 'business.read')), {
    source: 'test',
    title: 'A test',
    asOf: '2026-11-01',
    text: [
      HEAD,
      `a,grant,AM,TLE,Innovate UK,300000,GBP,2025,2025-06-01,${to},Made Smarter Adoption,yes,Sales rose by a tenth,Evaluation of 2025`,
      `b,grant,AM,TLE,Leeds,20000.50,GBP,2026,2026-05-01,${to},,yes,,`,
      // Before the rolling period, and in another place.
      `c,grant,AM,TLE,Leeds,900000,GBP,2023,2023-05-01,${to},,yes,,`,
      'd,loan,AM,TLM,Scottish Enterprise,1000,GBP,2026,,,,,,no,,',
      'e,loan,LS,TLE,Leeds,5,GBP,2026,,,,,,no,,',
      ''
    ].join('\n')
  })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const reader = () => ctxAs(engine, staff(['ledger.read', 'support.find', 'business.read']))
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('refused', () => {
  test('without the permission, for no business, and to the public', async () => {
    await expect(supportOfBusiness(ctxAs(engine, staff([])), parent.id)).rejects.toThrow('permission')
    await expect(similarSupport(ctxAs(engine, staff([])), {})).rejects.toThrow('permission')
    await expect(supportOfBusiness(reader(), '00000000-0000-7000-8000-00000000dead')).rejects.toThrow('business')
    const page = await new Client(app).get(`/support/business/${parent.id}`)
    expect(text(page.body)).not.toContain('Pellworm')
  })

  test('a result without its source is no result', async () => {
    const rows = [HEAD, 'x,grant,AM,TLE,Leeds,5,GBP,2026,,,,,,no,It worked,', ''].join('\n')
    const importer = ctxAs(engine, theSystem('ledger.import', 'business.match', 'business.read'))
    const file = { source: 'other', title: 'Another', asOf: '2026-11-01', text: rows }
    await expect(importAwards(importer, file)).rejects.toThrow('Row 2, result: “x” says what came of it')
  })
})

test('what the group has had counts for every member, over the rolling period alone', async () => {
  const { had, subsidy, group } = await supportOfBusiness(reader(), parent.id)
  expect(group.members).toBe(2)
  expect(had.map(({ business }) => business)).toEqual(Array(3).fill('Pellworm Precision Castings'))
  expect(subsidy).toMatchObject({ amount: 32_000_050n, awards: 2, begins: '2024-04-01', share: 101 })
  expect(subsidy.left).toBe(-500_050n)
})

describe('similar past support', () => {
  test('is of the sector and the place, with what came of it, and unknown as unknown', async () => {
    const { rows, widened } = await similarSupport(reader(), Alike.parse({ sector: 'AM', region: 'TLE' }))
    expect(widened).toBe(false)
    const smarter = rows.find(({ scheme }) => scheme === 'Made Smarter Adoption')
    expect(smarter).toMatchObject({
      awards: 1,
      firms: 1,
      median: 30_000_000n,
      results: [{ words: 'Sales rose by a tenth', source: 'Evaluation of 2025' }],
      openSlug: 'made-smarter-adoption'
    })
    expect(rows.find(({ scheme }) => scheme === null)).toMatchObject({ awards: 2, evidence: undefined, results: [] })
    expect(rows.some(({ body }) => body === 'Scottish Enterprise')).toBe(false)
  })

  test('looks further when there is too little nearby, and says so; a business is not alike to itself', async () => {
    const far = await similarSupport(reader(), Alike.parse({ sector: 'AM', region: 'TLM' }))
    expect(far).toMatchObject({ widened: true, awards: 4 })
    const { had } = await supportOfBusiness(reader(), parent.id)
    const without = await similarSupport(reader(), Alike.parse({ sector: 'AM' }), had[0]?.businessId)
    expect(without.awards).toBe(1)
  })
})

test('the page of a business says what it could get, why not the rest, what it has had, and how near the limit it is', async () => {
  const official = new Client(app)
  await official.signIn('wren-ls')
  const page = text((await official.get(`/support/business/${parent.id}`)).body)
  for (const words of [
    'What it could get',
    'Why not the rest',
    'For other places',
    'Sales rose by a tenth',
    '£320,000.50',
    'Over'
  ])
    expect(page).toContain(words)
  const panel = await official.get(`/businesses/${desks.laboratory.id}`)
  expect(panel.body).toContain(`/support/business/${desks.laboratory.id}`)
  const similar = text((await official.get('/support/similar?sector=AM&region=TLE')).body)
  expect(similar).toContain('Made Smarter Adoption')
  expect(similar).toContain('Not known')
})
