import type { FastifyInstance } from 'fastify'
import { loadWhoLooksAfterIt } from './load-who-looks-after-it.ts'

/** Who owns the relationship, on the one page about a business. */
export function businessPanel(app: FastifyInstance) {
  app.businessPanels.push({ title: 'Who owns this relationship', load: loadWhoLooksAfterIt })
}
