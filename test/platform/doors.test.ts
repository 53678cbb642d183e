import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { SIGN_IN_FIRST } from '../../src/platform/ctx.ts'
import { Conflict, NotAllowed, NotFound, RuleBroken, Unavailable } from '../../src/platform/errors.ts'
import { answerErrors } from '../../src/platform/http/answer-errors.ts'
import { errorPage } from '../../src/platform/http/error-page.tsx'

const KINDS = [
  ['rule', new RuleBroken('too-late', 'The 28 days are over', 'words'), 422, 'too-late', 'The 28 days are over'],
  [
    'not-found',
    new NotFound('This case'),
    404,
    'not-found',
    'This case does not exist, or you do not have access to it'
  ],
  ['not-allowed', new NotAllowed('case.work'), 403, 'not-allowed', 'it needs “case.work”'],
  ['sign-in', new NotAllowed(SIGN_IN_FIRST), 401, 'sign-in', 'Sign in, or send a valid bearer token, to do this'],
  ['conflict', new Conflict('Someone else changed this'), 409, 'conflict', 'Someone else changed this'],
  ['unavailable', new Unavailable('Mail is down'), 503, 'unavailable', 'Mail is down'],
  ['bug', new Error('secret detail of ours'), 500, 'unexpected', 'Nothing was saved. Try again in a few minutes'],
  ['shape', new z.ZodError([]), 400, 'malformed', 'what was sent is not in the right form']
] as const

let app: FastifyInstance
beforeAll(async () => {
  app = Fastify()
  // What the application adds before its doors and an error page reads.
  app.decorate('demo', false)
  app.decorateReply('generateCsrf', () => 'token')
  answerErrors(app, errorPage)
  for (const [kind, error] of KINDS) {
    for (const url of [`/page/${kind}`, `/api/v1/${kind}`])
      app.post(url, () => {
        throw error
      })
  }
  app.get('/page/sign-in', () => {
    throw new NotAllowed(SIGN_IN_FIRST)
  })
  await app.ready()
})
afterAll(() => app.close())

const post = (url: string) => app.inject({ method: 'POST', url, payload: { words: 'What I typed' } })

describe.each(KINDS)('%s', (kind, _error, status, code, words) => {
  test('is the same refusal, in the same words, to a person and to a program', async () => {
    const shown = await post(`/page/${kind}`)
    const told = await post(`/api/v1/${kind}`)
    expect([shown.statusCode, told.statusCode]).toEqual([status, status])
    expect(shown.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(told.headers['content-type']).toMatch('application/problem+json')
    expect(told.json()).toMatchObject({ status, code, detail: expect.stringContaining(words) })
    expect(shown.body).toContain(words)
    expect(`${shown.body}${told.body}`).not.toMatch(/secret detail|at .*\.ts/)
  })

  test('gives the number of the request, to tell us', async () => {
    const told = (await post(`/api/v1/${kind}`)).json()
    expect(told.instance).toBeTypeOf('string')
    expect((await post(`/page/${kind}`)).body).toContain('give this number: ')
  })
})

test('a rule names the field it is about', async () => {
  expect((await post('/api/v1/rule')).json()).toMatchObject({ field: 'words' })
})

test('what was typed is not lost by a refusal', async () => {
  for (const kind of ['rule', 'conflict', 'unavailable', 'bug', 'sign-in'])
    expect((await post(`/page/${kind}`)).body).toContain('What I typed')
})

test('somebody who only looks is sent to sign in, and back to where they were', async () => {
  const asked = await app.inject({ method: 'GET', url: '/page/sign-in?tab=2' })
  expect(asked.statusCode).toBe(303)
  expect(asked.headers.location).toBe('/sign-in?next=%2Fpage%2Fsign-in%3Ftab%3D2')
})

test('what is not there reads the same on a page and in the API', async () => {
  const words = 'does not exist, or you do not have access to it'
  expect((await app.inject('/nowhere')).body).toContain(words)
  expect((await app.inject('/api/v1/nowhere')).json()).toMatchObject({
    status: 404,
    detail: expect.stringContaining(words)
  })
})

test('whoever looks for what is not there is told where else to go, and whoever sent something is not led away from it', async () => {
  const looked = (await app.inject('/nowhere')).body
  for (const href of ['/raise', '/track', '/support', '/offices']) expect(looked).toContain(`href="${href}"`)
  expect((await post('/nowhere')).body).not.toContain('From here you can')
})
