import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { knownLanguage, type Language } from '../../languages.ts'
import { cookieSettings } from './visit.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** In which language the answer is read: named in the address or the form, chosen before, or wished for by the browser. */
    language: Language
  }
}

const LANGUAGE_COOKIE = 'so_language'
const A_YEAR = 365 * 86_400

/** Settles the language of every request, before anything can refuse it, and remembers one that was chosen. */
export function addLanguage(app: FastifyInstance) {
  app.decorateRequest('language', 'en')
  app.addHook('onRequest', async (req, reply) => {
    const named = knownLanguage(new URLSearchParams(req.url.split('?')[1]).get('language'))
    if (named) remember(req, reply, named)
    req.language = named ?? knownLanguage(req.cookies[LANGUAGE_COOKIE]) ?? wishedFor(req.headers['accept-language'])
  })
  app.addHook('preValidation', async (req, reply) => {
    const named = changesLanguage(req) ? languageIn(req.body) : undefined
    if (!named || req.person) return
    remember(req, reply, named)
    req.language = named
  })
}

/** That a form was sent for the sake of another language alone: what was typed is kept and shown again, not judged. */
export const changesLanguage = (req: FastifyRequest): boolean =>
  !req.url.startsWith('/api/') && languageIn(req.body) !== undefined

const languageIn = (body: unknown) =>
  typeof body === 'object' && body !== null && 'language' in body ? knownLanguage(body.language) : undefined

function remember(req: FastifyRequest, reply: FastifyReply, language: Language) {
  reply.setCookie(LANGUAGE_COOKIE, language, { ...cookieSettings(req), maxAge: A_YEAR })
}

/** The first of ours in the order of the browser’s wishes; English when it names none of them. */
function wishedFor(header: string | undefined): Language {
  const wishes = (header ?? '').split(',').map((wish, at) => {
    const [tag = '', weight] = wish.trim().split(';q=')
    return { language: knownLanguage(tag), weight: weight === undefined ? 1 : Number(weight) || 0, at }
  })
  const best = wishes
    .filter(({ language, weight }) => language && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.at - b.at)[0]
  return best?.language ?? 'en'
}
