import { systemActor } from '../../platform/auth/system-actor.ts'
import { type Ctx, openTx } from '../../platform/ctx.ts'
import { inTransaction } from '../../platform/db/in-transaction.ts'
import { addContact, addSite, assertSector, recordBusiness, recordRelation } from '../register/index.ts'
import { importList } from './import-list/import-list.ts'
import { makeLinks } from './make-links/make-links.ts'

const BUILDER = systemActor('test', [
  'business.record',
  'business.relate',
  'business.change',
  'business.assert-sector',
  'contact.keep',
  'linkage.link'
])

export type StarWorld = { businesses: string[]; parent: string; records: string[] }

/**
 * Records that may be one business, in each other's way wherever they can be: the same e-mail address, two people asked first, two
 * main sectors, one parent; and records of a list that speak of them.
 */
export async function aStarWorld(given: Ctx): Promise<StarWorld> {
  const ctx = { ...given, actor: BUILDER }
  const record = async (name: string, more: object = {}) =>
    (await recordBusiness(ctx, { name, kind: 'company', notADuplicate: true, ...more })).id
  const parent = await record('Harbour Group Holdings')
  const businesses = [
    await record('Harbour Bakery', { postcode: 'LS1 4AP', sicCodes: ['10710'] }),
    await record('Harbour Bakery Limited', { number: '01234560', postcode: 'LS1 4AP' }),
    await record('Harbour Bakehouse'),
    await record('The Harbour Bakery of Leeds')
  ]
  for (const [at, id] of businesses.entries()) {
    await addContact(ctx, id, { name: `Ines Wren ${at}`, email: 'ines@harbour.example', first: true })
    await addContact(ctx, id, { name: `Tom Ash ${at}`, email: `tom${at}@harbour.example` })
    await addSite(ctx, id, { kind: 'factory', name: `Works ${at}`, postcode: 'LS1 4AP' })
    if (at < 3) await recordRelation(ctx, { childId: id, parentId: parent, kind: 'subsidiary' })
    if (at > 0)
      await assertSector(ctx, id, {
        ...{ sector: at === 1 ? 'LS' : 'DT', basis: 'analyst' as const },
        ...{ confidence: 0.9, primary: true, reason: 'Seen on a visit' }
      })
  }
  const rows = [
    ['A', 'Harbour Bakery Ltd', '01234560', 'LS1 4AP'],
    ['B', 'Harbour Bakehouse', '', 'LS1 4AP'],
    ['C', 'The Harbour Bakery of Leeds', '', '']
  ]
  await importList(ctx, 'Exports', 'exports.csv', { columns: ['id', 'name', 'number', 'postcode'], rows })
  await makeLinks(ctx, { memoryMb: 300 }, () => {})
  const records = await inTransaction(ctx, async (tx) =>
    (await openTx(tx).session.query<{ id: string }>('select id from linkage.list_record order by row_ref')).rows.map(
      ({ id }) => id
    )
  )
  return { businesses, parent, records }
}
