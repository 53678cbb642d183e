import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentChildren } from 'preact'
import { Form } from '../../ui/form.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Layout } from '../../ui/layout.tsx'
import { renderPage } from '../../ui/render-page.tsx'
import type { Answer } from './answer-errors.ts'
import { typed } from './form.ts'
import { formToken } from './form-token.ts'

/** A refusal as a page. Whatever was typed is shown again: a form that ran out of time can be sent with one press. */
export function errorPage(req: FastifyRequest, reply: FastifyReply, answer: Answer) {
  if (answer.status === 401 && req.method === 'GET')
    return reply.redirect(`/sign-in?next=${encodeURIComponent(req.url)}`, 303)
  const facts = {
    path: req.url.split('?')[0] ?? '/',
    get csrfToken() {
      return formToken(req, reply)
    },
    demo: req.server.demo,
    ...(req.person ? { person: req.person } : {}),
    ...(req.ctx ? { may: req.ctx.actor.permissions } : {})
  }
  const view = (
    <Layout title={answer.title}>
      <h1 class="govuk-heading-l">{answer.title}</h1>
      <p class="govuk-body">{answer.words}.</p>
      {bodyFor(req, answer)}
      <p class="govuk-body-s">If you tell us about this, give this number: {req.id}</p>
    </Layout>
  )
  return reply
    .code(answer.status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(renderPage(view, facts))
}

function bodyFor(req: FastifyRequest, answer: Answer): ComponentChildren {
  const said = Object.entries(typed(req.body)).filter(([, words]) => words.length > 0)
  if (answer.code === 'form-out-of-date' && cameFromUs(req) && said.length)
    return <SendAgain action={req.url} said={said} />
  if (answer.status === 401)
    return (
      <p class="govuk-body">
        Your session has ended.{' '}
        <a class="govuk-link" href={`/sign-in?next=${encodeURIComponent(req.url)}`}>
          Sign in again
        </a>
        . What you typed is below, to copy.
        <Typed said={said} />
      </p>
    )
  return said.length && answer.status >= 409 ? <Typed said={said} /> : null
}

// Another site may not put words in somebody's mouth: only a form of ours is offered to be sent again.
function cameFromUs(req: FastifyRequest): boolean {
  const { origin, host } = req.headers
  return (
    req.headers['sec-fetch-site'] === 'same-origin' ||
    (origin !== undefined && origin.replace(/^https?:\/\//, '') === host)
  )
}

const SendAgain = ({ action, said }: { action: string; said: [string, string][] }) => (
  <>
    <p class="govuk-body">The page was open for too long. Nothing you typed is lost: check it and send it again.</p>
    <Typed said={said} />
    <Form action={action}>
      {said.map(([name, words]) => (
        <input key={name} type="hidden" name={name} value={words} />
      ))}
      <Button text="Send it again" preventDoubleClick />
    </Form>
  </>
)

const Typed = ({ said }: { said: [string, string][] }) => (
  <>
    {said
      .filter(([, words]) => words.length > 2)
      .map(([name, words]) => (
        <p key={name} class="govuk-inset-text so-typed">
          {words}
        </p>
      ))}
  </>
)
