import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answerOnce } from '../../../platform/http/idempotency.ts'
import { finishTask } from '../finish-task/finish-task.ts'
import { KeepTaskInput } from '../keep-task/keep-task.schema.ts'
import { keepTask } from '../keep-task/keep-task.ts'
import { listReminders } from '../see-reminders/list-reminders.ts'
import { listTasks } from '../task-list/list-tasks.ts'

const Task = z.object({
  id: z.uuid(),
  title: z.string(),
  detail: z.string().nullable(),
  about: z.object({ href: z.string(), words: z.string() }).nullable(),
  due: z.object({ state: z.string(), words: z.string() }),
  assignedTo: z.string(),
  givenBy: z.string(),
  mine: z.boolean()
})
const Reminder = z.object({ words: z.string(), href: z.string(), at: z.string(), unread: z.boolean() })

/** Tasks and reminders of the caller, for programs. */
export function taskApi(app: FastifyInstance) {
  readingDoors(app)
  writingDoors(app)
}

const tags = ['work']

function readingDoors(app: FastifyInstance) {
  const api = app.withTypeProvider<ZodTypeProvider>()
  api.get(
    '/api/v1/tasks',
    {
      schema: {
        operationId: 'listTasks',
        summary: 'What the caller is to do, and asked of others',
        tags,
        response: { 200: z.object({ items: z.array(Task) }) }
      }
    },
    async (req) => ({ items: await listTasks(req.ctx) })
  )
  api.get(
    '/api/v1/reminders',
    {
      schema: {
        operationId: 'listReminders',
        summary: 'What is behind the caller’s bell',
        tags,
        response: { 200: z.object({ items: z.array(Reminder) }) }
      }
    },
    async (req) => {
      const { reminders } = await listReminders(req.ctx)
      return {
        items: reminders.map(({ words, href, at, seen_at }) => ({
          words,
          href,
          at: at.toISOString(),
          unread: seen_at === null
        }))
      }
    }
  )
}

function writingDoors(app: FastifyInstance) {
  const api = app.withTypeProvider<ZodTypeProvider>()
  api.post(
    '/api/v1/tasks',
    {
      schema: {
        operationId: 'giveTask',
        summary: 'Give somebody a task',
        tags,
        body: KeepTaskInput,
        response: { 201: z.object({ id: z.uuid() }) }
      }
    },
    (req, reply) => answerOnce(req, reply, 201, (ctx) => keepTask(ctx, req.body))
  )
  api.post(
    '/api/v1/tasks/:taskId/finish',
    {
      schema: {
        operationId: 'finishTask',
        summary: 'Say that a task is done',
        tags,
        params: z.object({ taskId: z.uuid() }),
        response: { 201: z.object({ done: z.literal(true) }) }
      }
    },
    (req, reply) =>
      answerOnce(req, reply, 201, async (ctx) => {
        await finishTask(ctx, req.params.taskId)
        return { done: true } as const
      })
  )
}
