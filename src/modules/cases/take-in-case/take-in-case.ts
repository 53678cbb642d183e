import { type Ctx, demand } from '../../../platform/ctx.ts'
import type { RaiseCaseInput } from '../raise-case/raise-case.schema.ts'
import { raiseCase } from '../raise-case/raise-case.ts'
import type { TakeInInput } from './take-in-case.schema.ts'

/** What somebody at a desk takes down for a business goes in by the same door as what a business writes itself. */
export async function takeInCase(ctx: Ctx, input: TakeInInput): Promise<{ reference: string }> {
  demand(ctx, 'case.work')
  const { reference } = await raiseCase(ctx, {
    words: input.words,
    business: businessOf(input),
    contact: { name: input.name, email: input.email, phone: input.phone },
    shareConsent: input.share === 'yes',
    urgency: input.urgent ? 'urgent' : 'routine',
    channel: input.channel,
    nation: input.nation,
    sizeBand: input.sizeBand,
    postcode: input.postcode
  })
  return { reference }
}

function businessOf({ business, businessName }: TakeInInput): RaiseCaseInput['business'] {
  if (business) return { id: business }
  return businessName ? { name: businessName } : null
}
