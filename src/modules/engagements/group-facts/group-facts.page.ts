import type { FastifyInstance } from 'fastify'
import { lastContactsOfGroup } from './last-contacts-of-group.ts'

/** The last contact with anybody of a group, on the page of the group. */
export function contactFactsOfGroup(app: FastifyInstance) {
  app.groupFacts.push({
    title: 'Last contact',
    nothing: 'No contact with any member that you may see.',
    load: lastContactsOfGroup
  })
}
