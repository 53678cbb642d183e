import type { FastifyInstance } from 'fastify'
import { noteWriting } from './note-writing.ts'
import { writerWords } from './writer-words.ts'

/** `/cases/:reference/writing`: a page that is being written on says so, and is told who else writes. */
export function noteWritingPage(app: FastifyInstance) {
  app.post<{ Params: { reference: string } }>('/cases/:reference/writing', async (req) => ({
    words: writerWords(await noteWriting(req.ctx, req.params.reference))
  }))
}
