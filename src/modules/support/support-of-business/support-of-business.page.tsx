import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { NotFound } from '../../../platform/errors.ts'
import { page } from '../../../platform/http/page.ts'
import { supportOfBusiness } from './support-of-business.ts'
import { SupportOfBusinessView } from './support-of-business.view.tsx'

/** Support, as far as one business goes: linked from the business page. */
export function supportOfBusinessPage(app: FastifyInstance) {
  app.get<{ Params: { id: string } }>('/support/business/:id', async (req, reply) => {
    const id = z.uuid().safeParse(req.params.id)
    if (!id.success) throw new NotFound('This business')
    return page(req, reply, <SupportOfBusinessView shown={await supportOfBusiness(req.ctx, id.data)} />)
  })
}
