import { afterAll, beforeAll, expect, test } from 'vitest'
import { realCtx } from '../../../../test/support/a-desk.ts'
import { type AccountWorld, openAccountWorld } from '../../../../test/support/an-account.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, staff } from '../../../../test/support/world.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { addContact } from '../../register/index.ts'
import { openAccount } from '../open-account/open-account.ts'
import { exportAccounts } from './export-accounts.ts'

let engine: Engine
let world: AccountWorld
beforeAll(async () => {
  engine = await freshDatabase()
  world = await openAccountWorld(engine)
  const people = { lead: 'Lena Marsh', deputy: 'Dev Arkwright', reason: 'It grows' }
  await openAccount(realCtx(engine, world.director), { businessId: world.works, tier: 'priority', ...people })
  await openAccount(realCtx(engine, world.director), { businessId: world.quarry, tier: 'growth', ...people })
  const keeper = ctxAs(engine, staff(['contact.keep', 'business.read']))
  await addContact(keeper, world.works, { name: 'Ivo Tern', email: 'ivo@tern.example', phone: '=0131 496 0000' })
})
afterAll(() => engine.close())

const why = { reason: 'To ring them all about the council' }
const all = { view: 'all' as const, show: 'everything' as const, tier: undefined, page: 1 }

test('who may not take a list away gets none', async () => {
  await expect(exportAccounts(realCtx(engine, world.caseworker), all, why)).rejects.toThrow('permission')
})

test('who does not say why, or says it in words marked higher, gets none', async () => {
  const lead = realCtx(engine, world.lead)
  await expect(exportAccounts(lead, all, { reason: 'work' })).rejects.toThrow('Say what you need the list for')
  await expect(exportAccounts(lead, all, { reason: 'TOP SECRET planning of mine' })).rejects.toThrow('Take it out')
})

test('every account with who manages it and whom to ring there; no cell is a formula; that it was taken is written down', async () => {
  const { text } = await exportAccounts(realCtx(engine, world.lead), all, why)
  const [header, ...rows] = text.trim().split('\r\n')
  expect(header).toContain('Account,Company number,Tier')
  expect(rows).toHaveLength(2)
  const works = rows.find((row) => row.startsWith('Northmere Therapeutics'))
  expect(works).toContain(`Lena Marsh,DBT,Dev Arkwright,DSIT,Ivo Tern,,'=0131 496 0000,ivo@tern.example`)
  const { rows: left } = await withSession(engine, (session) =>
    session.query<{ subject_id: string; facts: object }>(
      "select subject_id, facts from platform.audit_event where event = 'records.taken'"
    )
  )
  const asked = { view: 'all', show: 'everything' }
  expect(left).toEqual([{ subject_id: 'accounts', facts: { rows: 2, ...why, asked } }])
})
