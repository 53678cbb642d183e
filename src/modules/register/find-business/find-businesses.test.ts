import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor, staff, theSystem } from '../../../../test/support/world.ts'
import type { Ctx } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { NotAllowed, RuleBroken } from '../../../platform/errors.ts'
import { aBusiness } from '../register.factory.ts'
import { findBusinesses } from './find-businesses.ts'

let engine: Engine
let ctx: Ctx
let anybody: Ctx
beforeAll(async () => {
  engine = await freshDatabase()
  ctx = ctxAs(engine, staff(['business.find']))
  anybody = ctxAs(engine, { ...publicActor(), permissions: new Set(['business.find']) })
  const add = ctxAs(engine, theSystem('register.import'))
  await aBusiness(add, 'MARKS AND SPENCER P.L.C.', {
    number: '00214436',
    postcode: 'W2 1NW',
    town: 'LONDON',
    band: '20000-plus'
  })
  await aBusiness(add, 'W H SMITH PLC', { number: '05202036', postcode: 'SN3 3LD' })
  await aBusiness(add, 'CAFÉ NÉRO GROUP LTD', {
    number: '03288178',
    previous: ['BEAN & LEAF LIMITED'],
    trading: ['Caffè Blu']
  })
  await aBusiness(add, 'ROLLS-ROYCE PLC', { number: '01003142', band: '20000-plus' })
  await aBusiness(add, 'ROLLS-ROYCE SUBMARINES LIMITED', { number: '00620485' })
  await aBusiness(add, 'ROLLS-ROYCE HOLDINGS (OLD) LIMITED', { number: '00000007', status: 'dissolved' })
  await aBusiness(add, "SAINSBURY'S SUPERMARKETS LTD", { number: '03261722', postcode: 'EC1N 2HT' })
  await aBusiness(add, 'ABERDEEN FISHERIES LIMITED', { number: 'SC001234', postcode: 'AB11 5QF', town: 'ABERDEEN' })
  await aBusiness(add, 'LEEDS WIDGETS LIMITED', { number: '09999991', postcode: 'LS1 4AP' })
  await aBusiness(add, 'WAKEFIELD WIDGETS LIMITED', { number: '09999992', postcode: 'LS11 4AP' })
  await aBusiness(add, '! LTD', { number: '08209948' })
  await aBusiness(add, 'SECRET SOLE TRADER', { open: false, postcode: 'LS1 4AP', previous: ['SECRET BEFORE'] })
  for (let at = 10; at < 40; at++) await aBusiness(add, `PAGEANT ${at} LIMITED`, { number: `100000${at}` })
})
afterAll(() => engine.close())

const names = async (q: string, as = ctx) => (await findBusinesses(as, { q })).items.map(({ name }) => name)

test('needs leave to find, a limit within bounds and a cursor of ours', async () => {
  await expect(findBusinesses(ctxAs(engine, staff([])), { q: 'x' })).rejects.toThrow(NotAllowed)
  await expect(findBusinesses(ctx, { q: 'x', limit: 1000 })).rejects.toThrow()
  await expect(findBusinesses(ctx, { q: 'pageant', after: 'rubbish' })).rejects.toThrow(RuleBroken)
})

test.each([
  ['a whole name', 'Marks and Spencer plc', 'MARKS AND SPENCER P.L.C.'],
  ['“&” for “and”', 'marks & spencer', 'MARKS AND SPENCER P.L.C.'],
  ['words without the joining one', 'marks spencer', 'MARKS AND SPENCER P.L.C.'],
  ['words in another order', 'spencer marks', 'MARKS AND SPENCER P.L.C.'],
  ['another legal form', 'Sainsburys Supermarkets Limited', "SAINSBURY'S SUPERMARKETS LTD"],
  ['initials run together', 'whsmith', 'W H SMITH PLC'],
  ['initials with dots', 'W.H. Smith', 'W H SMITH PLC'],
  ['a number without its zeros', '5202036', 'W H SMITH PLC'],
  ['a number with spaces', '0520 2036', 'W H SMITH PLC'],
  ['a Scottish number, short', 'sc1234', 'ABERDEEN FISHERIES LIMITED'],
  ['no accents', 'cafe nero', 'CAFÉ NÉRO GROUP LTD'],
  ['accents that are not there', 'Ábérdeen fisheries', 'ABERDEEN FISHERIES LIMITED'],
  ['a previous name', 'bean and leaf', 'CAFÉ NÉRO GROUP LTD'],
  ['a trading name', 'caffe blu', 'CAFÉ NÉRO GROUP LTD'],
  ['no hyphen', 'rollsroyce submarines', 'ROLLS-ROYCE SUBMARINES LIMITED'],
  ['a letter too few', 'aberden fisheries', 'ABERDEEN FISHERIES LIMITED'],
  ['two letters exchanged', 'spenecr marks', 'MARKS AND SPENCER P.L.C.'],
  ['one wrong letter in one word', 'sainsburts', "SAINSBURY'S SUPERMARKETS LTD"],
  ['the beginning of a word', 'superm', "SAINSBURY'S SUPERMARKETS LTD"],
  ['nothing but a mark', '! ltd', '! LTD']
])('finds by %s', async (_what, q, name) => {
  expect((await names(q))[0]).toBe(name)
})

test('finds by postcode, whole or district, and never the district that merely begins so', async () => {
  expect(await names('ls1 4ap')).toEqual(['LEEDS WIDGETS LIMITED', 'SECRET SOLE TRADER'])
  expect(await names('LS14AP')).toEqual(['LEEDS WIDGETS LIMITED', 'SECRET SOLE TRADER'])
  expect(await names('LS1')).toEqual(['LEEDS WIDGETS LIMITED', 'SECRET SOLE TRADER'])
  expect(await names('AB11')).toContain('ABERDEEN FISHERIES LIMITED')
})

test('puts the large first, the dissolved last and marks them', async () => {
  const { items } = await findBusinesses(ctx, { q: 'rolls royce' })
  expect(items.map(({ number, live }) => [number, live])).toEqual([
    ['01003142', true],
    ['00620485', true],
    ['00000007', false]
  ])
  expect(items[2]?.statusTitle).toBe('Dissolved')
})

test('says which other name was found', async () => {
  const { items } = await findBusinesses(ctx, { q: 'bean & leaf' })
  expect(items[0]).toMatchObject({ name: 'CAFÉ NÉRO GROUP LTD', matchedOn: 'BEAN & LEAF LIMITED' })
})

test('finds nothing for what is nothing like any name', async () => {
  expect(await names('qqqqzzzz xxvv')).toEqual([])
})

test('pages through what is found, each once', async () => {
  const seen: string[] = []
  let after: string | undefined
  do {
    const { items, next } = await findBusinesses(ctx, { q: 'pageant', limit: 7, ...(after ? { after } : {}) })
    seen.push(...items.map(({ name }) => name))
    after = next ?? undefined
  } while (after)
  expect(seen).toHaveLength(30)
  expect(new Set(seen).size).toBe(30)
})

test('without words, pages through every business', async () => {
  const first = await findBusinesses(ctx, { limit: 40 })
  const second = await findBusinesses(ctx, { limit: 40, after: first.next ?? '' })
  expect(first.items).toHaveLength(40)
  expect(second.items).toHaveLength(2)
  expect(second.next).toBeNull()
})

test('the public finds what is open, with the district and no postcode, and nothing that staff added', async () => {
  const { items } = await findBusinesses(anybody, { q: 'marks and spencer' })
  expect(items[0]).toMatchObject({ name: 'MARKS AND SPENCER P.L.C.', postcode: 'W2', town: 'LONDON' })
  for (const q of ['secret sole trader', 'secret', 'secert sole tradr', 'secret before', 'LS1 4AP']) {
    expect(await names(q, anybody)).not.toContain('SECRET SOLE TRADER')
  }
  expect((await names('secret'))[0]).toBe('SECRET SOLE TRADER')
  const all = await findBusinesses(anybody, { limit: 100 })
  expect(all.items).toHaveLength(41)
})

test('any characters at all may be typed', async () => {
  for (const q of [
    `'`,
    `'; drop table x; --`,
    '\\',
    'a & b | !c',
    '<->',
    ':*',
    '((',
    '%',
    '_',
    '😀',
    'a'.repeat(200),
    '\u0000x'
  ]) {
    await expect(findBusinesses(ctx, { q })).resolves.toBeDefined()
  }
})
