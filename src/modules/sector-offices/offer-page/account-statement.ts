import type { Ctx } from '../../../platform/ctx.ts'

/** What the public is told of account management: how a business comes to be managed, how closely, and who does what. */
export type AccountStatement = {
  basis: string
  criteria: readonly { title: string; words: string; weight: number }[]
  tiers: readonly {
    title: string
    words: string
    leastScore: number
    contactEveryDays: number
    reviewEveryMonths: number
    businesses: number
  }[]
  roles: readonly { title: string; words: string }[]
}

let statement: ((ctx: Ctx) => Promise<AccountStatement>) | undefined

/** The slot by which the module that manages accounts makes the public statement from its own data; filled where it is listed. */
export function contributeAccountStatement(load: (ctx: Ctx) => Promise<AccountStatement>): void {
  statement = load
}

export const accountStatementOf = async (ctx: Ctx): Promise<AccountStatement | undefined> => statement?.(ctx)
