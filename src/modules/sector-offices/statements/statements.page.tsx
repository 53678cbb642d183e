import type { FastifyInstance } from 'fastify'
import { page } from '../../../platform/http/page.ts'
import { AccessibilityView } from './accessibility.view.tsx'
import { CookiesView } from './cookies.view.tsx'
import { deskContact } from './desk-contact.ts'
import { PrivacyView } from './privacy.view.tsx'

/** `/accessibility`, `/privacy` and `/cookies`: what is true of this software as it is. */
export function statementPages(app: FastifyInstance) {
  app.get('/accessibility', async (req, reply) =>
    page(req, reply, <AccessibilityView desk={await deskContact(req.ctx)} />)
  )
  app.get('/privacy', async (req, reply) => page(req, reply, <PrivacyView desk={await deskContact(req.ctx)} />))
  app.get('/cookies', async (req, reply) => page(req, reply, <CookiesView />))
}
