import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { may } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { page } from '../../../platform/http/page.ts'
import { bodiesOf } from '../../government/index.ts'
import { listDuty } from '../duty-board/list-duty.ts'
import { postChoices } from '../post-choices.ts'
import { DiaryView } from './diary.view.tsx'
import { listBids } from './list-bids.ts'

const Asked = z.object({ post: z.union([z.uuid(), z.enum(['', 'ours', 'everybody'])]).catch('') })

/** `/ministers`: where a private office starts its day, with the diaries of its own ministers before it. */
export function diaryPage(app: FastifyInstance) {
  app.get('/ministers', async (req, reply) => {
    const { post } = Asked.parse(req.query)
    const posts = await postChoices(req.ctx)
    const bodies = await inTransaction(req.ctx, bodiesOf)
    const answers = may(req.ctx, 'bid.answer') && posts.some(({ bodyId }) => bodies.has(bodyId))
    const whose = post || (answers ? 'ours' : 'everybody')
    const shown = posts.filter(({ id, bodyId }) => isShown(whose, id, bodies.has(bodyId))).map(({ id }) => id)
    const duty = await listDuty(req.ctx)
    return page(
      req,
      reply,
      <DiaryView
        today={londonDay(req.ctx.now())}
        bids={(await listBids(req.ctx)).filter(({ postId, bodyId }) => isShown(whose, postId, bodies.has(bodyId)))}
        posts={posts}
        whose={whose}
        answers={answers}
        missed={duty.filter((one) => one.state === 'missed' && isOwedBy(shown, whose, one.post_id)).length}
        mayMake={may(req.ctx, 'bid.make')}
      />
    )
  })
}

const isShown = (whose: string, postId: string, isOurs: boolean) =>
  whose === 'everybody' || (whose === 'ours' ? isOurs : whose === postId)

const isOwedBy = (posts: readonly string[], whose: string, postId: string | null) =>
  whose === 'everybody' || (postId !== null && posts.includes(postId))
