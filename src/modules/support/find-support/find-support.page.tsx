import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { demand } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { FAIRLY } from '../../../platform/http/limit-fairly.ts'
import { page } from '../../../platform/http/page.ts'
import { findBusinesses } from '../../register/index.ts'
import { loadCatalogue } from '../load-catalogue/load-catalogue.ts'
import { isOpen } from '../scheme/is-open.ts'
import { Answers, QUESTIONS } from './answers.ts'
import { BeginView } from './begin.view.tsx'
import { findSupport } from './find-support.ts'
import { FindSupportView } from './find-support.view.tsx'
import { FirmView } from './firm.view.tsx'

const All = z.object({ all: z.string() })
const Typed = z.object({ q: z.string().trim().max(160).catch('') })
const FIRMS_SHOWN = 8

/** The support finder: everything said stands in the address, so it can be kept, shared and gone back to. */
export function findSupportPage(app: FastifyInstance) {
  app.get('/support', FAIRLY, async (req, reply) => {
    const answers = Answers.parse(req.query)
    const said = answers.q || answers.business || QUESTIONS.some((question) => answers[question])
    if (!said) {
      demand(req.ctx, 'support.find')
      const { schemes } = await loadCatalogue(req.ctx)
      const day = londonDay(req.ctx.now())
      return page(req, reply, <BeginView open={schemes.filter((scheme) => isOpen(scheme, day)).length} />)
    }
    const found = await findSupport(req.ctx, answers)
    const wide = All.safeParse(req.query).success
    return page(req, reply, <FindSupportView found={found} wide={wide} />, found.placeUnknown ? 422 : 200)
  })

  app.get('/support/firm', FAIRLY, async (req, reply) => {
    const { q } = Typed.parse(req.query)
    const firms = q
      ? (await inTransaction(req.ctx, (tx) => findBusinesses(tx, { q, limit: FIRMS_SHOWN }))).items
      : undefined
    return page(req, reply, <FirmView q={q} firms={firms} />)
  })
}
