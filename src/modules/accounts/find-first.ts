import { systemActor } from '../../platform/auth/system-actor.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { actingAs } from '../../platform/db/in-transaction.ts'
import { keepProminence } from '../register/index.ts'

const ACCOUNTS = systemActor('accounts', ['business.change', 'business.record', 'business.read'])
const MANAGED = 5

/** Managed businesses are found before others, from the day the account opens to the day it ends. */
export const findFirst = (ctx: Ctx, businessId: string, managed: boolean) =>
  actingAs(ctx, ACCOUNTS, (accounts) => keepProminence(accounts, businessId, managed ? MANAGED : 0))
