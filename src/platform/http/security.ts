import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Ctx } from '../ctx.ts'
import { RuleBroken } from '../errors.ts'
import { formOwner } from './form-token.ts'
import { FILE_LIMITS, readFiles } from './read-files.ts'
import { sharedTries } from './shared-tries.ts'

/** What every request meets before any of our pages: strict headers, cookies, forms that only we could have shown. */
export async function addSecurity(
  app: FastifyInstance,
  base: Omit<Ctx, 'actor'>,
  config: { SECRET_KEY: string; BASE_URL: string }
) {
  const https = config.BASE_URL.startsWith('https:')
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {})
      }
    },
    hsts: https,
    referrerPolicy: { policy: 'same-origin' }
  })
  await app.register(cookie, { secret: config.SECRET_KEY })
  await app.register(formbody, { bodyLimit: 1_048_576 })
  await app.register(multipart, { limits: FILE_LIMITS, throwFileSizeLimit: false })
  // Forms and JSON are all we read; plain text would arrive as one long string, which no door asks for.
  app.removeContentTypeParser('text/plain')
  await app.register(rateLimit, {
    global: false,
    keyGenerator: (req) => `${req.ip}`,
    // The embedded database has one process, which counts in its own memory.
    ...(base.engine.kind === 'postgres' && { store: sharedTries(base) })
  })
  await app.register(csrf, {
    sessionPlugin: '@fastify/cookie',
    cookieKey: 'so_form',
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'lax', signed: true, secure: https },
    csrfOpts: { hmacKey: config.SECRET_KEY, userInfo: true },
    getUserInfo: formOwner
  })
  app.addHook('preValidation', async (req) => {
    await readFiles(req)
    refuseUnreadable(req)
  })
  app.addHook('preHandler', function (req, reply, done) {
    if (!isForm(req)) return done()
    return app.csrfProtection.call(this, req, reply, done)
  })
}

// A form is what a browser sends with its cookies; a program shows its token in a header, which no browser adds by itself.
const isForm = (req: FastifyRequest) => !['GET', 'HEAD', 'OPTIONS'].includes(req.method) && !req.url.startsWith('/api/')

const UNREADABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff\u061c\u200f\u202a-\u202e\u2066-\u2069]/u

/** Control characters and marks that turn the reading order never come from a keyboard; say so before any rule reads them. */
function refuseUnreadable(req: FastifyRequest) {
  const texts = [...strings(req.body), ...strings(req.query), ...strings(req.params)]
  const bad = texts.find(([, text]) => UNREADABLE.test(text) || text.includes('\ufffd'))
  if (bad)
    throw new RuleBroken(
      'unreadable-characters',
      'This has characters that cannot be read. Delete them and type the words again',
      bad[0]
    )
}

/** Every text in what was sent, with the field it is in; by a list of what is left, for it may be nested without end. */
function* strings(sent: unknown): Generator<[string, string]> {
  const left: [string, unknown][] = [['', sent]]
  for (let next = left.pop(); next; next = left.pop()) {
    const [name, value] = next
    if (typeof value === 'string') yield [name, value]
    else if (value && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) left.push([name || key, inner])
  }
}
