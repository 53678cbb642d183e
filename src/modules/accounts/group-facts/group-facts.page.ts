import type { FastifyInstance } from 'fastify'
import { accountsOfGroup } from './accounts-of-group.ts'

/** The tier and the owner of a group, on the page of the group. */
export function accountFactsOfGroup(app: FastifyInstance) {
  app.groupFacts.push({
    title: 'Tier and owner',
    nothing: 'No member is under management that you may see.',
    load: accountsOfGroup
  })
}
