import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { may } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { page } from '../../../platform/http/page.ts'
import { listDuty } from '../duty-board/list-duty.ts'
import { postChoices } from '../post-choices.ts'
import { DiaryView } from './diary.view.tsx'
import { listBids } from './list-bids.ts'

const Asked = z.object({ post: z.union([z.uuid(), z.literal('')]).catch('') })

/** `/ministers`: where a private office starts its day. */
export function diaryPage(app: FastifyInstance) {
  app.get('/ministers', async (req, reply) => {
    const { post } = Asked.parse(req.query)
    const bids = await listBids(req.ctx, { postId: post || undefined })
    const duty = await listDuty(req.ctx)
    return page(
      req,
      reply,
      <DiaryView
        today={londonDay(req.ctx.now())}
        bids={bids}
        posts={await postChoices(req.ctx)}
        postId={post}
        missed={duty.filter(({ state }) => state === 'missed').length}
        mayMake={may(req.ctx, 'bid.make')}
      />
    )
  })
}
