import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { momentForPage } from '../../../platform/dates.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { CloseAlertInput, closeVolumeAlert } from '../close-volume-alert/close-volume-alert.ts'
import { keepVolumeLimit, VolumeLimitInput } from '../keep-volume-limit/keep-volume-limit.ts'
import { takenUrl, volumeAlertUrl, volumeLimitUrl } from '../links.ts'
import { londonDay } from '../london-day.ts'
import { AlertView } from './alert.view.tsx'
import { alertInWords } from './alert-in-words.ts'
import { limitsInWords } from './limits-in-words.ts'
import { loadAlert, loadTaken, type Taken } from './load-taken.ts'
import { TakenView } from './taken.view.tsx'

type ById = { Params: { alertId: string } }

/** What was taken away and why, and alerts of unusual volume: for administrators, and each alert for whoever was told of it. */
export function volumePages(app: FastifyInstance) {
  app.get(takenUrl(), (req, reply) => show(req, reply))
  app.post(volumeLimitUrl(), async (req, reply) => {
    const result = await submit(VolumeLimitInput, req.body, (said) => keepVolumeLimit(req.ctx, said))
    return 'errors' in result ? show(req, reply, result.errors) : reply.redirect(takenUrl(), 303)
  })
  app.get<ById>(volumeAlertUrl(':alertId'), (req, reply) => showAlert(req, reply, req.params.alertId))
  app.post<ById>(volumeAlertUrl(':alertId'), async (req, reply) => {
    const { alertId } = req.params
    const result = await submit(CloseAlertInput, req.body, (said) => closeVolumeAlert(req.ctx, alertId, said))
    return 'errors' in result
      ? showAlert(req, reply, alertId, result.errors)
      : reply.redirect(volumeAlertUrl(alertId), 303)
  })
}

async function show(req: FastifyRequest, reply: FastifyReply, errors?: FormErrors) {
  const { alerts, taken, limits } = await loadTaken(req.ctx)
  const view = (
    <TakenView
      alerts={alerts.map(alertInWords)}
      taken={taken.map(takenInWords)}
      limits={limitsInWords(limits)}
      errors={errors}
      said={errors ? typed(req.body) : { fromOn: londonDay(req.ctx.now()) }}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}

const takenInWords = ({ at, rows, ...rest }: Taken) => ({
  ...rest,
  rows: rows.toLocaleString('en-GB'),
  when: momentForPage(at)
})

async function showAlert(req: FastifyRequest, reply: FastifyReply, id: string, errors?: FormErrors) {
  const alert = alertInWords(await loadAlert(req.ctx, id))
  const view = <AlertView alert={alert} errors={errors} said={errors ? typed(req.body) : {}} />
  return page(req, reply, view, errors ? 422 : 200)
}
