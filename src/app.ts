import swagger from '@fastify/swagger'
import Fastify, { type FastifyBaseLogger, LogController } from 'fastify'
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { findOfficialByEmail, loadOfficial, namesOfOfficials } from './modules/government/index.ts'
import { modules } from './modules.ts'
import { adminDoors } from './platform/admin/doors.ts'
import { openOidc } from './platform/auth/oidc.ts'
import type { Persona } from './platform/auth/persona.ts'
import { signInPage } from './platform/auth/sign-in.page.tsx'
import type { Config } from './platform/config.ts'
import type { Ctx } from './platform/ctx.ts'
import type { Engine } from './platform/db/engine.ts'
import { answerErrors } from './platform/http/answer-errors.ts'
import { apiDocsPage } from './platform/http/api-docs.page.tsx'
import { serveAssets } from './platform/http/assets.ts'
import { errorPage } from './platform/http/error-page.tsx'
import { addHealth } from './platform/http/health.ts'
import { addLanguage } from './platform/http/language.ts'
import { limitFairly } from './platform/http/limit-fairly.ts'
import { LONGEST_PART, readableUrl } from './platform/http/readable-url.ts'
import type {} from './platform/http/request.ts'
import { addSecurity } from './platform/http/security.ts'
import { trustedProxies } from './platform/http/trusted-proxies.ts'
import { addWho } from './platform/http/who.ts'
import type { Log } from './platform/log.ts'
import { speakPlainly } from './platform/speak-plainly.ts'
import { actorOf, heldByAnyone, reactionsOf } from './wiring.ts'

declare module 'fastify' {
  interface FastifyInstance {
    baseUrl: string
  }
}

export type World = {
  engine: Engine
  config: Config
  log: Log
  now?: () => Date
  personas?: readonly Persona[]
  nudge?: () => void
}

/** Everything wired together, and nowhere else; tests build the same. */
export async function buildApp({ engine, config, log, now = () => new Date(), personas = [], nudge }: World) {
  speakPlainly()
  const loggerInstance: FastifyBaseLogger = log
  const app = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustedProxies(config.TRUST_PROXY),
    bodyLimit: 1_048_576,
    routerOptions: { maxParamLength: LONGEST_PART },
    rewriteUrl: readableUrl,
    genReqId: () => crypto.randomUUID()
  })
  const base: Omit<Ctx, 'actor'> = {
    engine,
    now,
    reactions: reactionsOf(modules, config.BASE_URL, nudge, config.MAIL_IN_ADDRESS)
  }
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorate('demo', config.DEMO)
  app.decorate('baseUrl', config.BASE_URL)
  app.decorate('deskPhone', config.DESK_PHONE)
  app.addHook('onSend', async (req, reply) => void reply.header('x-request-id', req.id))
  answerErrors(app, errorPage)
  await addSecurity(app, base, config)
  addLanguage(app)
  addHealth(app, engine, { token: config.METRICS_TOKEN, open: config.NODE_ENV !== 'production' })
  serveAssets(app)
  await app.register(swagger, {
    hideUntagged: true,
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Sector Office',
        version: '1',
        description:
          'The same operations as the pages, under the same permissions. Errors are problem+json (RFC 9457). Writes take an Idempotency-Key. A token that asks too often is answered 429, with the seconds to wait in Retry-After.'
      },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
      security: [{ bearer: [] }]
    },
    transform: jsonSchemaTransform
  })
  await app.register(async (scope) => {
    addWho(scope, base, async (ctx, id) => actorOf(await loadOfficial(ctx, id)), heldByAnyone(modules))
    limitFairly(scope, base, {
      program: config.API_REQUESTS_PER_MINUTE,
      visitor: config.VISITOR_REQUESTS_PER_MINUTE
    })
    const oidc = oidcOf(config)
    for (const door of [
      signInPage({ oidc, personas: config.DEMO ? personas : [], findByEmail: findOfficialByEmail }),
      ...adminDoors(namesOfOfficials),
      apiDocsPage
    ])
      door(scope)
    for (const door of modules.flatMap((module) => module.doors ?? [])) door(scope)
  })
  return app
}

function oidcOf({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: clientId,
  OIDC_CLIENT_SECRET: clientSecret,
  OIDC_TRUST_EMAIL: trustEmail,
  BASE_URL: baseUrl,
  NODE_ENV
}: Config) {
  if (!issuer || !clientId || !clientSecret) return undefined
  return openOidc({ issuer, clientId, clientSecret, baseUrl, trustEmail, allowHttp: NODE_ENV !== 'production' })
}
