import { systemActor } from '../../platform/auth/system-actor.ts'

/** The door of firms reads what is open to all of government and writes what a firm says; what it shows, its queries choose. */
export const AS_FIRM = systemActor('door of firms', ['engagement.read', 'firm.write', 'business.read', 'account.read'])
