import { DueTag } from '../../../ui/due-tag.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Queue } from '../../../ui/queue.tsx'
import { When } from '../../../ui/when.tsx'
import { firmCaseHref } from '../links.ts'
import type { Firm } from './load-firm.ts'

/** Every case of the firm, with who has it and what is promised next. */
export const FirmView = ({ firm }: { firm: Firm }) => (
  <Layout title="Your firm’s cases" backLink="/">
    <h1 class="govuk-heading-l">Your firm’s cases</h1>
    <p class="govuk-body">
      What you and your colleagues raised with us{firm.names.length ? ` for ${firm.names.join(' and ')}` : ''}. A case
      whose raiser asked us to keep it to ourselves is not here.
    </p>
    {firm.managers.length > 0 && <Managers managers={firm.managers} />}
    {firm.parts.map((part) => (
      <Part part={part} />
    ))}
    {firm.parts.length > 0 && <h2 class="govuk-heading-m">Your cases</h2>}
    {firm.cases.length ? (
      <Queue
        label="Cases, open ones first"
        headingLevel={firm.parts.length > 0 ? 3 : 2}
        rows={firm.cases.map((one) => ({
          title: `${one.about}`,
          href: firmCaseHref(one.reference),
          due: <DueTag {...one.due} />,
          about: (
            <>
              <strong>{one.status}</strong>, with {one.owner}
              <br />
              {one.reference}, {one.firm}, raised by {one.raisedBy} at <When {...one.raised} />
            </>
          )
        }))}
      />
    ) : (
      <EmptyState title="No cases yet">Nobody at your firm has raised a case with us that you may see.</EmptyState>
    )}
    <p class="govuk-body">
      <a class="govuk-link" href="/raise">
        Tell us about a problem
      </a>
    </p>
  </Layout>
)

/** What another module shows this firm: meetings planned with it, what it asked for. */
const Part = ({ part: { title, words, lines, nothing } }: { part: Firm['parts'][number] }) => (
  <section>
    <h2 class="govuk-heading-m">{title}</h2>
    <p class="govuk-body">{lines.length > 0 ? words : nothing}</p>
    <ul class="so-queue" aria-label={title}>
      {lines.map((one) => (
        <li class="so-queue__row">
          <div>
            <h3 class="so-queue__title">
              {one.href ? (
                <a class="govuk-link" href={one.href}>
                  {one.title}
                </a>
              ) : (
                one.title
              )}
            </h3>
            {one.about.map((about) => (
              <p class="so-queue__about">{about}</p>
            ))}
          </div>
          {one.state && (
            <div>
              <Tag text={one.state} classes="govuk-tag--blue" />
            </div>
          )}
        </li>
      ))}
    </ul>
  </section>
)

/** Whom the firm may ring or write to about anything, whichever department it concerns. */
const Managers = ({ managers }: { managers: Firm['managers'] }) => (
  <section class="so-card" aria-labelledby="managers">
    <h2 class="govuk-heading-s" id="managers">
      Who looks after your firm
    </h2>
    <ul class="govuk-list">
      {managers.map(({ official, email, body, role, business }) => (
        <li>
          <strong>{official}</strong>, {role.toLowerCase()} of {business}, {body}
          <br />
          <a class="govuk-link" href={`mailto:${email}`}>
            {email}
          </a>
        </li>
      ))}
    </ul>
    <p class="govuk-body-s">
      They speak for the whole of government. Ask them about anything, whichever department it is.
    </p>
  </section>
)
