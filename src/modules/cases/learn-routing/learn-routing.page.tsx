import type { FastifyInstance } from 'fastify'
import { page } from '../../../platform/http/page.ts'
import { LessonsView } from './lessons.view.tsx'
import { loadLessons } from './load-lessons.ts'

/** `/cases/routing/learning`: how often the router is right, by body, for everybody on staff. */
export function lessonsPage(app: FastifyInstance) {
  app.get('/cases/routing/learning', async (req, reply) =>
    page(req, reply, <LessonsView lessons={await loadLessons(req.ctx)} />)
  )
}
