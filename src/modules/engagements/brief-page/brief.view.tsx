import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { briefHref, engagementHref } from '../links.ts'
import type { Brief } from './load-brief.ts'

type BriefLine = Brief['sections'][number]['lines'][number]
type Shown = {
  about: { id: string; title: string; when: string; place: string | null }
  brief: Brief | undefined
  marking: string
  mayMake: boolean
  errors?: FormErrors | undefined
}

/** Two pages in the standard order, each line with where it comes from and how old it is. */
export const BriefView = ({ about, brief, marking, mayMake, errors }: Shown) => (
  <Layout
    title={`Brief: ${about.title}`}
    marking={marking}
    errors={errors}
    backLink={{ href: engagementHref(about.id), text: about.title }}
  >
    <article class="so-brief">
      <span class="govuk-caption-l">Brief</span>
      <h1 class="govuk-heading-l">{about.title}</h1>
      <p class="govuk-body">{[about.when, about.place].filter(Boolean).join(', ')}</p>
      {brief ? <Written brief={brief} /> : <NoneYet />}
    </article>
    <div class="so-actions so-no-print">
      {mayMake && (
        <Form action={briefHref(about.id)} label="Write the brief">
          <Button text={brief ? 'Write it again from today’s record' : 'Write the brief'} />
        </Form>
      )}
      {brief && mayMake && !brief.mine && !brief.cleared && (
        <Form action={`/engagements/${about.id}/brief/clear`} label="Clear this version">
          <Button text="Clear this version" classes="govuk-button--secondary" />
        </Form>
      )}
      {brief && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/engagements/${about.id}/brief.pdf`}>
            PDF
          </a>{' '}
          ·{' '}
          <a class="govuk-link" href={`/engagements/${about.id}/brief.docx`}>
            Word document
          </a>
        </p>
      )}
    </div>
  </Layout>
)

const NoneYet = () => (
  <EmptyState title="No brief yet">
    One press writes it from the record: two pages, each line with its source.
  </EmptyState>
)

const Written = ({ brief }: { brief: Brief }) => (
  <>
    <p class="govuk-hint">
      Version {brief.version}, drawn up by {brief.madeBy} at {brief.madeAt}.{' '}
      {brief.cleared ? `Cleared by ${brief.cleared}.` : 'Not cleared yet.'}
    </p>
    {brief.sections.map((section) => (
      <section>
        <h2 class="govuk-heading-s so-brief__section">{section.title}</h2>
        <ul class="so-brief__lines">
          {section.lines.map((line) => (
            <li class={line.gap ? 'so-brief__gap' : undefined}>
              {line.struck ? (
                <>
                  <strong>Expired, do not use:</strong> <s>{line.words}</s>
                </>
              ) : (
                line.words
              )}
              {!line.gap && <From line={line} />}
            </li>
          ))}
        </ul>
      </section>
    ))}
  </>
)

const fromOf = ({ source, age }: BriefLine) => [source, age].filter(Boolean).join(', ')

const From = ({ line }: { line: BriefLine }) => (
  <span class="so-brief__source">
    {' '}
    {line.href ? (
      <a class="govuk-link govuk-link--no-visited-state" href={line.href}>
        {fromOf(line)}
      </a>
    ) : (
      fromOf(line)
    )}
  </span>
)
