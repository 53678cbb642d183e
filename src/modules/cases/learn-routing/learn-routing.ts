import { sql } from 'kysely'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { routerInUse } from '../route-case/router-in-use.ts'
import { theRouter } from '../route-case/the-router.ts'
import type { LessonByBody } from '../routing-lesson-table.ts'
import type { CaseTables } from '../tables.ts'
import { departmentByName } from '../text-router/department-by-name.ts'
import type { Question } from '../text-router/load-questions.ts'
import { deserializeTextRouter } from '../text-router/serialize-text-router.ts'
import { keepRoutingModel } from '../train-router/keep-routing-model.ts'
import { trainApart } from '../train-router/train-apart.ts'
import { trainedFrom } from '../train-router/trained-from.ts'
import { type Confirmed, confirmedCases } from './confirmed-cases.ts'
import { isHeldBack } from './is-held-back.ts'
import { type RouterScore, scoreRouter } from './score-router.ts'

type Options = { train?: (lessons: readonly Question[]) => Promise<Buffer>; leastHeldBack?: number }
type Lesson = Confirmed & { department: string }
export type Learned = { replaced: boolean; words: string; learned: number; heldBack: number }

// A case counts as several questions: it is what businesses write, and questions are what members of parliament ask.
const TIMES = 3

/**
 * Trains the router anew with what people confirmed since, keeping every fifth confirmed case back. It takes the place of
 * the one in use only if it names the owners of those kept back at least as well, first and among the first three; what it
 * did is kept and published either way.
 */
export async function learnRouting(
  ctx: Ctx,
  { train = (lessons) => trainApart(() => {}, lessons), leastHeldBack = 20 }: Options = {}
): Promise<Learned> {
  demand(ctx, 'reference.keep')
  const inUse = await inTransaction(ctx, theRouter)
  if (!inUse) return { replaced: false, words: 'No router is trained yet', learned: 0, heldBack: 0 }
  const confirmed = await inTransaction(ctx, confirmedCases)
  const lessons = confirmed.flatMap((one) => {
    const department = departmentByName(inUse.knowledge, one.body)?.name
    return department ? [{ ...one, department }] : []
  })
  const heldBack = lessons.filter(isHeldBack)
  const learned = lessons.filter((one) => !isHeldBack(one))
  const modelBefore = (await inTransaction(ctx, routerInUse))?.fingerprint ?? null
  const before = scoreRouter(inUse, heldBack)
  if (heldBack.length < leastHeldBack) {
    const words = `Too little was confirmed to judge by: ${heldBack.length} cases kept back, ${leastHeldBack} needed`
    return keep(ctx, { replaced: false, words, learned, heldBack, before, modelBefore })
  }
  // Outside any transaction: training takes a minute, and nobody should wait for it.
  const model = await train(learned.flatMap(asQuestions))
  const after = scoreRouter(deserializeTextRouter(model), heldBack)
  const replaced = after.top1 >= before.top1 && after.top3 >= before.top3
  const words = replaced
    ? 'It takes the place of the one before: it is at least as often right'
    : 'The one before stays in use: the new one was less often right'
  return keep(ctx, { replaced, words, learned, heldBack, before, modelBefore, after, model })
}

const asQuestions = ({ department, words, month }: Lesson, at: number): Question[] =>
  Array.from({ length: TIMES }, () => ({ id: -1 - at, month, department, heading: null, body: words }))

type Run = {
  replaced: boolean
  words: string
  learned: readonly Lesson[]
  heldBack: readonly Lesson[]
  before: RouterScore
  modelBefore: string | null
  after?: RouterScore
  model?: Buffer
}

async function keep(ctx: Ctx, run: Run): Promise<Learned> {
  const { replaced, words, before, modelBefore, after, model } = run
  const figures = { learned: run.learned.length, heldBack: run.heldBack.length }
  await inTransaction(ctx, async (tx) => {
    const kept = replaced && model ? await keepRoutingModel(tx, model, trainedFrom()) : undefined
    const id = await newId(tx)
    await tables<CaseTables>(tx)
      .insertInto('cases.routing_lesson')
      .values({
        id,
        learned_at: tx.now(),
        learned: figures.learned,
        held_back: figures.heldBack,
        top1_before: before.top1,
        top3_before: before.top3,
        top1_after: after?.top1 ?? null,
        top3_after: after?.top3 ?? null,
        by_body: sql`${JSON.stringify(byBody(before, after))}::jsonb`,
        replaced,
        words,
        model_before: modelBefore,
        model_after: kept?.fingerprint ?? null
      })
      .execute()
    await audit(tx, 'routing-model.judged', id, { ...figures, replaced, words })
  })
  return { replaced, words, ...figures }
}

const byBody = (before: RouterScore, after: RouterScore | undefined): LessonByBody[] =>
  [...before.right].map(([body, { cases, first, third }]) => {
    const now = after?.right.get(body)
    return { body, cases, before: first, beforeThree: third, after: now?.first ?? null, afterThree: now?.third ?? null }
  })
