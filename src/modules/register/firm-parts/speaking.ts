import type { Ctx } from '../../../platform/ctx.ts'

/** A firm for which somebody speaks, and the contact there that they are. */
export type RepresentedFirm = { businessId: string; business: string; contactId: string; name: string }

/** How it is found for whom a visit speaks: the module that sends the links says. Until it does, nobody speaks for anybody. */
export const speaking: { firms: (ctx: Ctx) => Promise<RepresentedFirm[]> } = { firms: async () => [] }
