import fs from 'node:fs'
import { addContact, addSite } from '../../../src/modules/register/index.ts'
import type { Ctx } from '../../../src/platform/ctx.ts'
import { type Draw, oneOf } from '../cases/draw.ts'
import type { Kin } from './list-kin.ts'

type Invented = {
  given: string[]
  family: string[]
  roles: string[]
  sites: [kind: string, name: string, postcode: string][]
}

/** Gives each head of a group two invented people and two invented sites. */
export async function peopleAndSites(ctx: Ctx, heads: readonly Kin[], draw: Draw): Promise<void> {
  const invented: Invented = JSON.parse(fs.readFileSync(new URL('invented.json', import.meta.url), 'utf8'))
  for (const [at, { id }] of heads.entries())
    for (const which of [at * 2, at * 2 + 1]) {
      await onePerson(ctx, id, invented, which, draw)
      await oneSite(ctx, id, invented, which)
    }
}

async function onePerson(ctx: Ctx, businessId: string, { given, family, roles }: Invented, at: number, draw: Draw) {
  const name = `${given[at % given.length]} ${family[(at * 5) % family.length]}`
  await addContact(ctx, businessId, {
    name,
    role: roles[at % roles.length] ?? '',
    email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}.${at}@business.example`,
    phone: `020 7946 0${100 + at}`,
    note: oneOf(draw, [
      'Invented for this demonstration',
      'Invented for this demonstration. Prefers a call before noon'
    ])
  })
}

async function oneSite(ctx: Ctx, businessId: string, { sites }: Invented, at: number) {
  const [kind, name, postcode] = sites[at % sites.length] ?? ['office', 'Office', 'LS1 4AP']
  await addSite(ctx, businessId, { kind, name: `${name} (invented)`, postcode })
}
