import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answerOnce } from '../../../platform/http/idempotency.ts'
import { keyFrom } from '../../../platform/http/key-from.ts'
import { AddContact } from '../add-contact/add-contact.schema.ts'
import { changeContact } from './change-contact.ts'

/** Changing what is kept of a person at a business, for programs. */
export function changeContactApi(app: FastifyInstance) {
  app.withTypeProvider<ZodTypeProvider>().put(
    '/api/v1/contacts/:id',
    {
      schema: {
        operationId: 'changeContact',
        summary: 'Change what is kept of a person at a business',
        description: 'The whole record is replaced. An e-mail address is one person’s within a business.',
        tags: ['businesses'],
        params: z.object({ id: z.string().max(40) }),
        // What is sent, before it is read: a document of the API cannot describe what becomes of it.
        body: z.record(z.string(), z.unknown()),
        response: { 200: z.object({ id: z.string() }) }
      }
    },
    (req, reply) =>
      answerOnce(req, reply, 200, async (ctx) => {
        const id = keyFrom(req.params.id, 'This person')
        await changeContact(ctx, id, AddContact.parse(req.body))
        return { id }
      })
  )
}
