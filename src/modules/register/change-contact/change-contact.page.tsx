import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { keyFrom } from '../../../platform/http/key-from.ts'
import { page } from '../../../platform/http/page.ts'
import { AddContact } from '../add-contact/add-contact.schema.ts'
import { businessPeopleHref, businessPersonHref } from '../links.ts'
import type { RegisterTables } from '../tables.ts'
import { changeContact } from './change-contact.ts'
import { ChangeContactView } from './change-contact.view.tsx'

type ByContact = { Params: { businessId: string; contactId: string } }
const PATH = businessPersonHref(':businessId', ':contactId')

/** Change what is kept of a person at a business. */
export function changeContactPage(app: FastifyInstance) {
  app.get<ByContact>(PATH, (req, reply) => show(req, reply))

  app.post<ByContact>(PATH, async (req, reply) => {
    const { id, business_id } = await personOf(req)
    const said = typed(req.body)
    const input = { ...said, first: said.first === 'yes' }
    const result = await submit(AddContact, input, (person) => changeContact(req.ctx, id, person))
    if ('errors' in result) return show(req, reply, said, result.errors)
    return reply.redirect(businessPeopleHref(business_id), 303)
  })
}

async function show(
  req: FastifyRequest<ByContact>,
  reply: FastifyReply,
  said?: Record<string, string>,
  errors?: FormErrors
) {
  const person = await personOf(req)
  const { business_id, business, name, role, email, phone, note, is_first } = person
  const kept = {
    ...{ name, role: role ?? '', email: email ?? '', phone: phone ?? '', note: note ?? '' },
    first: is_first ? 'yes' : ''
  }
  const view = (
    <ChangeContactView
      business={{ id: business_id, name: business }}
      person={person}
      said={said ?? kept}
      errors={errors}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}

/** Of somebody archived nothing is changed. */
async function personOf(req: FastifyRequest<ByContact>) {
  demand(req.ctx, 'contact.keep')
  const id = keyFrom(req.params.contactId, 'This person')
  const found = await inTransaction(req.ctx, (tx) =>
    tables<RegisterTables>(tx)
      .selectFrom('register.contact as c')
      .innerJoin('register.business as b', 'b.id', 'c.business_id')
      .select(['c.id', 'c.business_id', 'b.name as business', 'c.name', 'c.role', 'c.email', 'c.phone', 'c.note'])
      .select(['c.is_first', 'c.recorded_by_name', 'c.recorded_at'])
      .where('c.id', '=', id)
      .where('c.business_id', '=', keyFrom(req.params.businessId, 'This business'))
      .where('c.archived_at', 'is', null)
      .executeTakeFirst()
  )
  if (!found) throw new NotFound('This person')
  return found
}
