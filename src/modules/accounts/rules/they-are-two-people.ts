import { RuleBroken } from '../../../platform/errors.ts'

/** Somebody who is away cannot be their own deputy. */
export function theyAreTwoPeople(leadId: string, deputyId: string) {
  if (leadId === deputyId)
    throw new RuleBroken('lead-is-deputy', 'The lead and the deputy must be two people', 'deputy')
}
