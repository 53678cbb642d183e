import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ZodError } from 'zod'
import { SIGN_IN_FIRST } from '../ctx.ts'
import { Conflict, NotAllowed, NotFound, RuleBroken, Unavailable } from '../errors.ts'
import { errorWords } from './error-words.ts'

const { title, reason } = errorWords.en

export type Answer = { status: number; code: string; title: string; words: string; field?: string | undefined }

/** The one place where an error becomes an answer; pages and the API say the same words. */
export function answerFor(error: unknown): Answer {
  if (error instanceof RuleBroken)
    return { status: 422, code: error.code, title: title.malformed, words: error.message, field: error.field }
  if (error instanceof NotFound)
    return { status: 404, code: 'not-found', title: title['not-found'], words: error.message }
  if (error instanceof NotAllowed) return notAllowed(error)
  if (error instanceof Conflict) return { status: 409, code: 'conflict', title: title.conflict, words: error.message }
  if (error instanceof Unavailable)
    return { status: 503, code: 'unavailable', title: title.unavailable, words: error.message }
  return fromTheFramework(error as FastifyError)
}

function notAllowed(error: NotAllowed): Answer {
  if (error.permission === SIGN_IN_FIRST) {
    return {
      status: 401,
      code: 'sign-in',
      title: title['sign-in'],
      words: reason['sign-in']
    }
  }
  const needs = `${error.message} (it needs “${error.permission}”). Ask the administrator of your office`
  return { status: 403, code: 'not-allowed', title: title['not-allowed'], words: needs }
}

function fromTheFramework(error: FastifyError): Answer {
  const status = error.statusCode ?? 500
  if (error instanceof ZodError || error.validation)
    return { status: 400, code: 'malformed', title: title.malformed, words: wordsOf(error), field: fieldOf(error) }
  if (error.code?.startsWith('FST_CSRF')) {
    return {
      status: 403,
      code: 'form-out-of-date',
      title: title['form-out-of-date'],
      words: reason['form-out-of-date']
    }
  }
  if (status === 413)
    return {
      status,
      code: 'too-large',
      title: title['too-large'],
      words: reason['too-large']
    }
  if (status === 429)
    return {
      status,
      code: 'too-many',
      title: title['too-many'],
      words: reason['too-many']
    }
  if (status >= 400 && status < 500)
    return {
      status,
      code: 'malformed',
      title: title.malformed,
      words: reason.malformed
    }
  return {
    status: 500,
    code: 'unexpected',
    title: title.unexpected,
    words: reason.unexpected
  }
}

type Validation = { instancePath: string; message?: string }

const first = (error: FastifyError) => (error.validation?.[0] ?? {}) as Partial<Validation>
const fieldOf = (error: FastifyError) => first(error).instancePath?.split('/').filter(Boolean).join('.') || undefined
const wordsOf = (error: FastifyError) => {
  const field = fieldOf(error)
  return `${field ? `${field}: ` : ''}${first(error).message ?? 'what was sent is not in the right form'}`
}

export type ErrorPage = (req: FastifyRequest, reply: FastifyReply, answer: Answer) => unknown

/** Every refusal leaves by this door: problem+json for programs (RFC 9457), a page in plain words for people. */
export function answerErrors(app: FastifyInstance, errorPage: ErrorPage) {
  app.setErrorHandler((error, req, reply) => {
    const answer = answerFor(error)
    if (answer.status >= 500) req.log.error({ err: error, requestId: req.id }, 'request failed')
    return send(req, reply, answer)
  })
  app.setNotFoundHandler((req, reply) => send(req, reply, answerFor(new NotFound())))

  function send(req: FastifyRequest, reply: FastifyReply, answer: Answer) {
    if (!req.url.startsWith('/api/')) return errorPage(req, reply, answer)
    const { status, code, title, words, field } = answer
    const problem = {
      type: `about:blank#${code}`,
      title,
      status,
      code,
      detail: words,
      ...(field ? { field } : {}),
      instance: req.id
    }
    return reply.code(status).type('application/problem+json').send(problem)
  }
}
