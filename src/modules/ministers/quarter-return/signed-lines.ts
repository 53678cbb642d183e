import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { MinisterTables } from '../tables.ts'
import type { DraftLine } from './draft-lines.ts'

export type SignedLine = Pick<
  DraftLine,
  'engagementId' | 'personId' | 'minister' | 'on' | 'purpose' | 'organisations' | 'client'
>

/** The lines a first signature stands under, as they will be published: the same for every reader of the return. */
export const signedLines = (ctx: Ctx, returnId: string): Promise<SignedLine[]> =>
  tables<MinisterTables>(ctx)
    .selectFrom('ministers.signed_line')
    .where('return_id', '=', returnId)
    .select([
      'engagement_id as engagementId',
      'person_id as personId',
      'minister',
      'held_on as on',
      'purpose',
      'client'
    ])
    .select('organisation_text as organisations')
    .orderBy('held_on')
    .orderBy('engagement_id')
    .orderBy('person_id')
    .execute()
