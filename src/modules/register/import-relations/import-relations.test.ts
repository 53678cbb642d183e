import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, staff, theSystem } from '../../../../test/support/world.ts'
import type { Ctx } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { NotAllowed } from '../../../platform/errors.ts'
import { loadGroup } from '../group-page/load-group.ts'
import { groupOf } from '../read-group/group-of.ts'
import { aBusiness } from '../register.factory.ts'
import { importRelations } from './import-relations.ts'

let engine: Engine
let ctx: Ctx
const ids: string[] = []
beforeAll(async () => {
  engine = await freshDatabase()
  ctx = ctxAs(engine, theSystem('register.import', 'business.read'))
  for (let n = 0; n < 5; n++) ids.push(await aBusiness(ctx, `MEMBER ${n} LIMITED`, { number: `0000000${n}` }))
})
afterAll(() => engine.close())

async function* bytes(text: string) {
  yield Buffer.from(text)
}
const bring = (...lines: string[]) =>
  importRelations(ctx, bytes(['child,parent,kind,from,until', ...lines].join('\n')), { fileName: 'groups.csv' })
const group = (n: number) => groupOf(ctx, ids[n] ?? '')

test('is for those who may bring in registers', async () => {
  await expect(importRelations(ctxAs(engine, staff([])), bytes(''), { fileName: 'x' })).rejects.toThrow(NotAllowed)
})

test.each([
  ['its own parent', ['1,1,subsidiary,,'], 'line 2, column parent: 00000001 cannot be its own parent'],
  ['a number that is none', ['x,1,subsidiary,,'], 'line 2, column child: expected a company number, found “x”'],
  ['a stranger', ['1,99,subsidiary,,'], 'line 2, column parent: 00000099 is the number of no business we hold'],
  ['a kind that is none', ['1,2,friend,,'], 'line 2, column kind: “friend” is no kind of relation'],
  ['a day that is none', ['1,2,subsidiary,yesterday,'], 'line 2, column from: expected a day'],
  [
    'two parents',
    ['1,2,subsidiary,,', '1,3,subsidiary,,'],
    'line 3, column parent: 00000001 already belongs to 00000002'
  ],
  ['a circle', ['1,2,subsidiary,,', '2,3,branch,,', '3,1,subsidiary,,'], 'belong to each other in a circle']
])('refuses %s by its line, and leaves nothing behind', async (_what, lines, words) => {
  await expect(bring(...lines)).rejects.toThrow(words)
  expect(await group(1)).toMatchObject({ members: 1 })
})

test('brings a group in, and again changes nothing', async () => {
  const lines = ['1,0,subsidiary,2020-01-01,', '2,0,subsidiary,01/02/2021,', '3,2,branch,,', '4,0,joint-venture,,']
  expect(await bring(...lines)).toEqual({ rows: 4, added: 4, ended: 0, unchanged: 0 })
  expect(await bring(...lines)).toEqual({ rows: 4, added: 0, ended: 0, unchanged: 4 })
  expect(await group(3)).toMatchObject({ groupId: ids[0], depth: 2, members: 4 })
  expect(await group(4)).toMatchObject({ members: 1 })
})

test('a later file ends one, and what was below it goes with it', async () => {
  expect(await bring('2,0,subsidiary,2021-02-01,2026-11-01')).toMatchObject({ ended: 1, added: 0 })
  expect(await group(3)).toMatchObject({ groupId: ids[2], members: 2 })
})

test('a tree is read a level at a time, however many members there are', async () => {
  const loaded = await loadGroup(ctx, ids[0] ?? '')
  expect(loaded.below.map(({ name }) => name)).toEqual(['MEMBER 1 LIMITED'])
  expect((await loadGroup(ctx, ids[3] ?? '')).above.map(({ name }) => name)).toEqual(['MEMBER 2 LIMITED'])
})
