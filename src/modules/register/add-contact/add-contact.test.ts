import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor, staff, theSystem } from '../../../../test/support/world.ts'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotAllowed } from '../../../platform/errors.ts'
import { archiveContact } from '../archive-contact/archive-contact.ts'
import { changeContact } from '../change-contact/change-contact.ts'
import { confirmContact } from '../confirm-contact/confirm-contact.ts'
import { aBusiness } from '../register.factory.ts'
import { addContact } from './add-contact.ts'

let engine: Engine
let ctx: Ctx
let business: string
beforeAll(async () => {
  engine = await freshDatabase()
  ctx = ctxAs(engine, staff(['contact.keep', 'audit.read']))
  business = await aBusiness(ctxAs(engine, theSystem('register.import')), 'LEEDS WIDGETS LIMITED')
})
afterAll(() => engine.close())

const query = <R>(text: string, as = ctx) =>
  inTransaction(as, async (tx) => (await openTx(tx).session.query<R>(text)).rows)

test('is refused without leave, without a name, and with what is no e-mail address', async () => {
  await expect(addContact(ctxAs(engine, staff([])), business, { name: 'Ann' })).rejects.toThrow(NotAllowed)
  await expect(addContact(ctx, business, { name: ' ' })).rejects.toThrow('Enter the name of the person')
  await expect(addContact(ctx, business, { name: 'Ann', email: 'ann' })).rejects.toThrow('Enter an e-mail address')
})

test('an e-mail address is one person’s within a business, and may be used again once they are archived', async () => {
  const { id } = await addContact(ctx, business, { name: 'Ann Example', email: 'Ann@Example.com', first: true })
  await expect(addContact(ctx, business, { name: 'Bob', email: 'ann@example.com' })).rejects.toThrow(
    'already Ann Example’s at this business'
  )
  await archiveContact(ctx, id, { reason: 'Left the company' })
  await expect(changeContact(ctx, id, { name: 'Ann' })).rejects.toThrow('is archived')
  await addContact(ctx, business, { name: 'Bob Example', email: 'ann@example.com' })
  expect(await query('select name, archived from register.contact_summary order by name')).toEqual([
    { name: 'Ann Example', archived: true },
    { name: 'Bob Example', archived: false }
  ])
})

test('one person is asked first, and the trail says which part changed and not what it held', async () => {
  const { id } = await addContact(ctx, business, { name: 'Cat', first: true })
  const other = await addContact(ctx, business, { name: 'Dee', email: 'dee@example.com' })
  await changeContact(ctx, other.id, { name: 'Dee', email: 'dee@example.org', first: true })
  expect(await query(`select name from register.contact_summary where is_first`)).toEqual([{ name: 'Dee' }])
  expect(await query(`select facts from platform.audit_event where event = 'contact.changed'`)).toEqual([
    { facts: { contact: other.id, changed: ['email', 'is_first'] } }
  ])
  expect(id).not.toBe(other.id)
})

test('an address is confirmed by a second person, once, and another address by one anew', async () => {
  const { id } = await addContact(ctx, business, { name: 'Eve', email: 'eve@example.com' })
  const second = ctxAs(engine, staff(['contact.keep'], { id: '00000000-0000-7000-8000-000000000002' }))
  await expect(confirmContact(ctxAs(engine, staff([])), id)).rejects.toThrow(NotAllowed)
  await expect(confirmContact(ctx, id)).rejects.toMatchObject({ code: 'own-contact' })
  await confirmContact(second, id)
  await expect(confirmContact(second, id)).rejects.toMatchObject({ code: 'contact-confirmed' })
  await changeContact(second, id, { name: 'Eve', email: 'eve@elsewhere.example' })
  expect(await query(`select confirmed from register.contact_summary where id = '${id}'`)).toEqual([
    { confirmed: false }
  ])
  await expect(confirmContact(second, id)).rejects.toMatchObject({ code: 'own-contact' })
  await confirmContact(ctx, id)
  const without = await addContact(ctx, business, { name: 'Flo' })
  await expect(confirmContact(second, without.id)).rejects.toMatchObject({ code: 'contact-without-email' })
  expect(await query(`select facts from platform.audit_event where event = 'contact.confirmed'`)).toHaveLength(2)
})

test('the public sees nobody', async () => {
  expect(await query('select * from register.contact_summary', ctxAs(engine, publicActor()))).toEqual([])
})
