import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentChildren } from 'preact'
import type { Language } from '../../languages.ts'
import { Form } from '../../ui/form.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { InEnglish } from '../../ui/in-english.tsx'
import { Layout } from '../../ui/layout.tsx'
import { Linked } from '../../ui/linked.tsx'
import { renderPage } from '../../ui/render-page.tsx'
import { useLanguage, useWords } from '../../ui/use-words.ts'
import type { Answer } from './answer-errors.ts'
import { errorWords } from './error-words.ts'
import { typed } from './form.ts'
import { pageFacts } from './page-facts.ts'
import { sendPage } from './send-page.ts'

type Said = readonly [string, string][]
type Shown = { answer: Answer; url: string; requestId: string; said: Said; again: boolean; read: boolean }

/** A refusal as a page. Whatever was typed is shown again: a form that ran out of time can be sent with one press. */
export function errorPage(req: FastifyRequest, reply: FastifyReply, answer: Answer) {
  if (answer.status === 401 && req.method === 'GET')
    return reply.redirect(`/sign-in?next=${encodeURIComponent(req.url)}`, 303)
  const said = Object.entries(typed(req.body)).filter(([name, words]) => words.length > 0 && name !== 'language')
  const again = answer.code === 'form-out-of-date' && cameFromUs(req) && said.length > 0
  const read = req.method === 'GET' || req.method === 'HEAD'
  const view = <ErrorView answer={answer} url={req.url} requestId={req.id} said={said} again={again} read={read} />
  return sendPage(reply, answer.status, renderPage(view, pageFacts(req, reply)))
}

// Another site may not put words in somebody's mouth: only a form of ours is offered to be sent again.
function cameFromUs(req: FastifyRequest): boolean {
  const { origin, host } = req.headers
  return (
    req.headers['sec-fetch-site'] === 'same-origin' ||
    (origin !== undefined && origin.replace(/^https?:\/\//, '') === host)
  )
}

function ErrorView(shown: Shown) {
  const { answer, requestId, again, read } = shown
  const words = useWords(errorWords)
  const titles: Partial<Record<string, string>> = words.title
  const reasons: Partial<Record<string, string>> = words.reason
  const title = titles[answer.code] ?? words.problem
  const reason = inOurs(useLanguage(), answer.words, reasons[answer.code])
  return (
    <Layout
      title={title}
      translated
      typing={again ? { form: 'again' } : undefined}
      at={read || again ? undefined : false}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{reason}.</p>
      <What {...shown} />
      {answer.status === 404 && read && <Ways />}
      <p class="govuk-body-s">
        {words.giveNumber} {requestId}
      </p>
    </Layout>
  )
}

/** In English as it was said; in another language what its code says, since the sentence of a rule may not be there. */
function inOurs(language: Language, said: string, byCode: string | undefined): ComponentChildren {
  return language === 'en' ? said : (byCode ?? <InEnglish>{said}</InEnglish>)
}

function What({ answer, url, said, again }: Shown): ComponentChildren {
  const words = useWords(errorWords)
  if (again) return <SendAgain action={url} said={said} />
  if (answer.status === 401)
    return (
      <p class="govuk-body">
        <Linked text={words.sessionEnded} href={`/sign-in?next=${encodeURIComponent(url)}`} />
        <Typed said={said} />
      </p>
    )
  return said.length && answer.status >= 409 ? <Typed said={said} /> : null
}

/** Where somebody may have wanted to be: nobody who came by an old link is left at the end of a road. */
function Ways() {
  const { fromHere, ways } = useWords(errorWords)
  return (
    <>
      <p class="govuk-body">{fromHere}</p>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        {Object.entries(ways).map(([href, words]) => (
          <li key={href}>
            <a class="govuk-link" href={href}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function SendAgain({ action, said }: { action: string; said: Said }) {
  const words = useWords(errorWords)
  return (
    <>
      <p class="govuk-body">{words.openTooLong}</p>
      <Typed said={said} />
      <Form action={action} id="again">
        {said.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button text={words.sendAgain} preventDoubleClick />
      </Form>
    </>
  )
}

const Typed = ({ said }: { said: Said }) => (
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
