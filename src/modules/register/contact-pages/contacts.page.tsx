import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { demand, may, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { AddContact } from '../add-contact/add-contact.schema.ts'
import { addContact } from '../add-contact/add-contact.ts'
import { ArchiveContact } from '../archive-contact/archive-contact.schema.ts'
import { archiveContact } from '../archive-contact/archive-contact.ts'
import { confirmContact } from '../confirm-contact/confirm-contact.ts'
import { businessPeopleHref } from '../links.ts'
import { businessById } from '../read-business/business-by-id.ts'
import type { RegisterTables } from '../tables.ts'
import { ContactsView } from './contacts.view.tsx'

type ById = { Params: { businessId: string } }
type ByContact = { Params: { businessId: string; contactId: string } }
const NOTHING_TO_FILL_IN = z.object({})
const PATH = businessPeopleHref(':businessId')

/** The people at a business: who they are, and adding and archiving them. */
export function contactPages(app: FastifyInstance) {
  app.get<ById>(PATH, async (req, reply) => page(req, reply, await viewOf(req)))

  app.post<ById>(PATH, async (req, reply) => {
    const said = typed(req.body)
    const input = { ...said, first: said.first === 'yes' }
    const result = await submit(AddContact, input, (person) => addContact(req.ctx, req.params.businessId, person))
    if ('errors' in result) return page(req, reply, await viewOf(req, said, result.errors), 422)
    return reply.redirect(businessPeopleHref(req.params.businessId), 303)
  })

  app.post<ByContact>(`${PATH}/:contactId/archive`, async (req, reply) => {
    const result = await submit(ArchiveContact, typed(req.body), (why) =>
      archiveContact(req.ctx, req.params.contactId, why)
    )
    if ('errors' in result) return page(req, reply, await viewOf(req, {}, result.errors), 422)
    return reply.redirect(businessPeopleHref(req.params.businessId), 303)
  })

  app.post<ByContact>(`${PATH}/:contactId/confirm`, async (req, reply) => {
    const result = await submit(NOTHING_TO_FILL_IN, {}, () => confirmContact(req.ctx, req.params.contactId))
    if ('errors' in result) return page(req, reply, await viewOf(req, {}, result.errors), 422)
    return reply.redirect(businessPeopleHref(req.params.businessId), 303)
  })
}

async function viewOf(req: FastifyRequest<ById>, said: Record<string, string> = {}, errors?: FormErrors) {
  demand(req.ctx, 'business.read')
  const { businessId } = req.params
  const business = await businessById(req.ctx, businessId)
  if (!business) throw new NotFound('This business')
  const people = await inTransaction(req.ctx, (tx) =>
    tables<RegisterTables>(tx)
      .selectFrom('register.contact')
      .select(['id', 'name', 'role', 'email', 'phone', 'note', 'is_first', 'archived_at', 'archive_reason'])
      .select(['recorded_by_name', 'recorded_at', 'confirmed_by_name', 'email_by'])
      .where('business_id', '=', businessId)
      .orderBy((eb) => eb('archived_at', 'is not', null))
      .orderBy('is_first', 'desc')
      .orderBy('name')
      .limit(500)
      .execute()
  )
  const mayKeep = may(req.ctx, 'contact.keep')
  const shown = people.map(({ email_by, ...person }) => ({ ...person, ownEntry: email_by === req.ctx.actor.id }))
  return <ContactsView business={business} people={shown} said={said} errors={errors} mayKeep={mayKeep} />
}
