import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { may } from '../../../platform/ctx.ts'
import { londonDay, shortDayInWords } from '../../../platform/dates.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { businessHref } from '../../register/links.ts'
import { endDecision } from '../keep-propriety/end-decision.ts'
import { CoolOffInput, keepCoolOff } from '../keep-propriety/keep-cool-off.ts'
import { DecisionInput, keepDecision } from '../keep-propriety/keep-decision.ts'
import { keepQuietPeriod, QuietPeriodInput } from '../keep-propriety/keep-quiet-period.ts'
import { coolOffHref, proprietyHref } from '../links.ts'
import { coolOffInWords } from './cool-off-in-words.ts'
import { loadPropriety } from './load-propriety.ts'
import { ProprietyView } from './propriety.view.tsx'

type ById = { Params: { decisionId: string } }

/** What makes a stop necessary before business is met: open decisions about firms, and periods before elections. */
export function proprietyPage(app: FastifyInstance) {
  app.get(proprietyHref(), (req, reply) => show(req, reply))
  app.post(proprietyHref(), async (req, reply) => {
    const result = await submit(DecisionInput, req.body, (said) => keepDecision(req.ctx, said))
    return 'errors' in result ? show(req, reply, result.errors) : reply.redirect(proprietyHref(), 303)
  })
  app.post('/engagements/propriety/periods', async (req, reply) => {
    const result = await submit(QuietPeriodInput, req.body, (said) => keepQuietPeriod(req.ctx, said))
    return 'errors' in result ? show(req, reply, result.errors) : reply.redirect(proprietyHref(), 303)
  })
  app.post(coolOffHref(), async (req, reply) => {
    const result = await submit(CoolOffInput, req.body, (said) => keepCoolOff(req.ctx, said))
    return 'errors' in result ? show(req, reply, result.errors) : reply.redirect(proprietyHref(), 303)
  })
  app.post<ById>('/engagements/propriety/:decisionId/end', async (req, reply) => {
    const result = await submit(DecisionInput.partial(), {}, () => endDecision(req.ctx, req.params.decisionId))
    return 'errors' in result ? show(req, reply, result.errors) : reply.redirect(proprietyHref(), 303)
  })
}

const day = (on: string) => shortDayInWords(new Date(`${on}T12:00:00Z`))
const days = (from: string, until: string | null) => (until ? `${day(from)} to ${day(until)}` : `Since ${day(from)}`)

async function show(req: FastifyRequest, reply: FastifyReply, errors?: FormErrors) {
  const { open, ended, periods, kinds, coolOff } = await loadPropriety(req.ctx)
  const shown = (one: (typeof open)[number]) => ({
    id: one.id,
    kind: one.kind,
    words: one.words,
    ask: one.ask,
    business: one.business,
    businessHref: businessHref(one.business_id),
    when: days(one.from_on, one.until_on),
    by: one.kept_by_name
  })
  const view = (
    <ProprietyView
      open={open.map(shown)}
      ended={ended.map(shown)}
      periods={periods.map((one) => ({ ...one, when: days(one.from_on, one.until_on) }))}
      kinds={kinds}
      coolOff={coolOffInWords(coolOff)}
      mayKeep={may(req.ctx, 'propriety.keep')}
      errors={errors}
      said={errors ? typed(req.body) : { fromOn: londonDay(req.ctx.now()), coolFrom: londonDay(req.ctx.now()) }}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}
