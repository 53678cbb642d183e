import type { FastifyInstance } from 'fastify'
import { keyFrom } from '../../../platform/http/key-from.ts'
import { loadAttachment } from './load-attachment.ts'

/** Gives a file out to be kept, never to be shown: nothing in it can act in our name. */
export function caseFilesPage(app: FastifyInstance) {
  app.get<{ Params: { reference: string; id: string } }>('/cases/:reference/files/:id', async (req, reply) => {
    const { reference, id } = req.params
    const file = await loadAttachment(req.ctx, reference, keyFrom(id, 'This file'))
    return reply
      .header('content-type', file.type)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(file.bytes))
  })
}
