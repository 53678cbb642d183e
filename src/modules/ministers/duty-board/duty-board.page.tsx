import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { page } from '../../../platform/http/page.ts'
import { DutyBoardView } from './duty-board.view.tsx'
import { DUTY_STATES, listDuty } from './list-duty.ts'
import { listSettings } from './list-settings.ts'

const Asked = z.object({ view: z.enum(DUTY_STATES).optional().catch(undefined) })

/** `/ministers/duty`: who is owed a meeting. */
export function dutyBoardPage(app: FastifyInstance) {
  app.get('/ministers/duty', async (req, reply) => {
    const { view } = Asked.parse(req.query)
    return page(
      req,
      reply,
      <DutyBoardView duties={await listDuty(req.ctx)} view={view} settings={await listSettings(req.ctx)} />
    )
  })
}
