import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { dayInWords } from '../../government/index.ts'
import { disclosureHref, disclosuresHref, transparencyHref } from '../links.ts'
import { SECTIONS } from '../request-page/shown-request.ts'
import type { Disclosure } from './load-disclosure.ts'

type Line = Disclosure['lines'][number]

/** One answer under the Act, as anybody may read it. */
export const DisclosureView = ({ one }: { one: Disclosure }) => (
  <Layout
    title={one.title}
    breadcrumbs={[
      { text: 'Ministers’ meetings', href: transparencyHref() },
      { text: 'What has been disclosed', href: disclosuresHref() },
      { text: one.reference }
    ]}
  >
    <span class="govuk-caption-l">Freedom of information, {one.reference}</span>
    <h1 class="govuk-heading-l">{one.title}</h1>
    <p class="govuk-body">
      Asked on {dayInWords(one.received_on)}, answered on {dayInWords(one.answered_on)}
      {one.inTime ? ', in time' : `, late: it was due on ${dayInWords(one.due_on)}`}.
    </p>
    <h2 class="govuk-heading-m">What was asked</h2>
    <p class="govuk-body so-words">{one.asked}</p>
    <h2 class="govuk-heading-m">Answer</h2>
    <p class="govuk-body so-words">{one.answer}</p>
    <p class="govuk-body">
      {one.released} pieces are released and {one.withheld} withheld. Take it away as{' '}
      <a class="govuk-link" href={`${disclosureHref(one.reference)}/answer.pdf`}>
        PDF
      </a>{' '}
      or{' '}
      <a class="govuk-link" href={`${disclosureHref(one.reference)}/answer.json`}>
        JSON
      </a>
      .
    </p>
    {SECTIONS.map(({ code, title }) => (
      <Section title={title} lines={one.lines.filter(({ section }) => section === code)} />
    ))}
  </Layout>
)

const Section = ({ title, lines }: { title: string; lines: readonly Line[] }) =>
  lines.length === 0 ? null : (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      {lines.map((line) =>
        line.withheld ? <Withheld {...line.withheld} /> : <p class="govuk-body so-words">{line.words}</p>
      )}
    </section>
  )

const Withheld = ({ section, title, reason, publicInterest }: NonNullable<Line['withheld']>) => (
  <InsetText classes="so-file__withheld">
    <p class="govuk-body">
      <strong>
        Withheld under section {section}: {title}
      </strong>
    </p>
    <p class="govuk-body so-words">{reason}</p>
    {publicInterest && <p class="govuk-body so-words">Public interest: {publicInterest}</p>}
  </InsetText>
)
