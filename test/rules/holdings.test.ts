import { afterAll, beforeAll, expect, test } from 'vitest'
import { allHoldings } from '../../src/modules/register/move-holdings/holdings.ts'
import { type Engine, withSession } from '../../src/platform/db/engine.ts'
import '../../src/modules.ts'
import { freshDatabase } from '../support/database.ts'

let engine: Engine
beforeAll(async () => {
  engine = await freshDatabase()
})
afterAll(() => engine.close())

/** Worked out anew, kept as evidence of what was found then, or what a merge itself is made of. */
const NOT_HELD =
  /^(register\.(business|group_place|other_name|holding_moved)|linkage\.(business_key|link|decision|merge|apart|split))\./

const QUERY = `select c.conrelid::regclass || '.' || a.attname as named from pg_constraint c
  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  where c.contype = 'f' and c.confrelid = 'register.business'::regclass order by 1`

test('whatever points to a business moves when two records of it become one', async () => {
  const { rows } = await withSession(engine, (session) => session.query<{ named: string }>(QUERY))
  const held = new Set(allHoldings().map(({ table, column }) => `${table}.${column}`))
  const plain = rows.map(({ named }) => named.replaceAll('"', ''))
  expect(plain.length).toBeGreaterThan(20)
  expect(plain.filter((named) => !NOT_HELD.test(named) && !held.has(named))).toEqual([])
  expect([...held].filter((named) => !plain.includes(named))).toEqual([])
  expect(NOT_HELD.test('cases.case.business_id')).toBe(false)
})
