import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { demand } from '../../../platform/ctx.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { keyFrom } from '../../../platform/http/key-from.ts'
import { page } from '../../../platform/http/page.ts'
import { officialChoices } from '../find-official/official-choices.ts'
import { finishTask } from '../finish-task/finish-task.ts'
import { KeepTaskInput } from '../keep-task/keep-task.schema.ts'
import { keepTask } from '../keep-task/keep-task.ts'
import { addTaskUrl, finishTaskUrl, tasksUrl } from '../links.ts'
import { listTasks } from '../task-list/list-tasks.ts'
import { typedDay } from '../typed-day.ts'
import { AddTaskView, TasksView } from './task.view.tsx'

type ById = { Params: { id: string } }
const Asked = z.object({ done: z.literal('yes').optional().catch(undefined) })
const About = z.object({
  href: z
    .string()
    .max(300)
    .regex(/^\/[a-zA-Z]/)
    .catch(''),
  words: z.string().max(200).catch('')
})

/** `/work/tasks`: what the reader is to do, what they asked of others, and giving a task from any record. */
export function taskPages(app: FastifyInstance) {
  app.get(tasksUrl(), async (req, reply) => {
    const done = Asked.parse(req.query).done === 'yes'
    return page(req, reply, <TasksView tasks={await listTasks(req.ctx, { done })} done={done} />)
  })

  app.get(addTaskUrl(), (req, reply) => {
    const { href, words } = About.parse(req.query)
    return showAdd(req, reply, { aboutHref: href, aboutWords: words, assignedTo: req.ctx.actor.name })
  })

  app.post(addTaskUrl(), async (req, reply) => {
    const said = typed(req.body)
    const sent = await submit(KeepTaskInput, { ...said, dueOn: typedDay(said, 'dueOn') }, (input) =>
      keepTask(req.ctx, input)
    )
    if ('errors' in sent) return showAdd(req, reply, said, sent.errors)
    return reply.redirect(About.parse({ href: said.aboutHref }).href || tasksUrl(), 303)
  })

  app.post<ById>(finishTaskUrl(':id'), async (req, reply) => {
    await finishTask(req.ctx, keyFrom(req.params.id, 'This task'))
    return reply.redirect(tasksUrl(), 303)
  })
}

async function showAdd(req: FastifyRequest, reply: FastifyReply, values: Record<string, string>, errors?: FormErrors) {
  demand(req.ctx, 'task.keep')
  const people = await officialChoices(req.ctx)
  return page(req, reply, <AddTaskView values={values} errors={errors} people={people} />, errors ? 422 : 200)
}
