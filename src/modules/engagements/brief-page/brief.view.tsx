import { DueTag } from '../../../ui/due-tag.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { briefHref, engagementHref } from '../links.ts'
import type { Brief } from './load-brief.ts'

type BriefLine = Brief['sections'][number]['lines'][number]
type Shown = {
  about: { id: string; title: string; when: string; place: string | null }
  brief: Brief | undefined
  marking: string
  mayMake: boolean
  asked: readonly { words: string; about: string; due: Parameters<typeof DueTag>[0] }[]
  errors?: FormErrors | undefined
  said: Record<string, string>
}

/** Two pages in the standard order, each line with where it comes from and how old it is. */
export const BriefView = ({ about, brief, marking, mayMake, asked, errors, said }: Shown) => (
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
    <div class="so-actions so-no-print govuk-!-margin-top-6">
      {mayMake && (
        <Form action={briefHref(about.id)} label="Write the brief">
          <Button text={brief ? 'Write it again from today’s record' : 'Write the brief'} />
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
    {asked.length > 0 && <AskedFor asked={asked} />}
    {mayMake && <Deeds about={about} brief={brief} errors={errors} said={said} />}
  </Layout>
)

const AskedFor = ({ asked }: Pick<Shown, 'asked'>) => (
  <section class="so-no-print">
    <h2 class="govuk-heading-s">Asked for</h2>
    <ul class="govuk-list">
      {asked.map((one) => (
        <li>
          <DueTag {...one.due} /> {one.words}
          <span class="govuk-hint govuk-!-margin-bottom-0">{one.about}</span>
        </li>
      ))}
    </ul>
  </section>
)

const Deeds = ({ about, brief, errors, said }: Pick<Shown, 'about' | 'brief' | 'errors' | 'said'>) => (
  <div class="so-no-print">
    {brief && !brief.mine && !brief.clearedByMe && (
      <Details summaryText="Clear this version" open={errors?.fields.part !== undefined}>
        <Form action={`/engagements/${about.id}/brief/clear`} label="Clear this version">
          <Input
            id="part"
            name="part"
            value={said.part ?? ''}
            label={{ text: 'What you clear it for' }}
            hint={{ text: 'Policy, law, press, or the whole. Your name stands on it' }}
            classes="govuk-input--width-20"
            errorMessage={errors?.fields.part}
          />
          <Button text="Clear this version" classes="govuk-button--secondary" />
        </Form>
      </Details>
    )}
    <Details
      summaryText="Ask somebody for the brief"
      open={['askedOf', 'dueAt', 'words'].some((name) => errors?.fields[name] !== undefined)}
    >
      <Form action={`/engagements/${about.id}/brief/ask`} label="Ask somebody for the brief">
        <Input
          id="askedOf"
          name="askedOf"
          value={said.askedOf ?? ''}
          label={{ text: 'Official' }}
          hint={{ text: 'By name or e-mail address' }}
          errorMessage={errors?.fields.askedOf}
        />
        <Input
          id="dueAt"
          name="dueAt"
          type="datetime-local"
          value={said.dueAt ?? ''}
          label={{ text: 'Needed by' }}
          classes="govuk-input--width-20"
          errorMessage={errors?.fields.dueAt}
        />
        <Input
          id="words"
          name="words"
          value={said.words ?? ''}
          label={{ text: 'What it must cover (optional)' }}
          errorMessage={errors?.fields.words}
        />
        <Button text="Ask for it" classes="govuk-button--secondary" />
      </Form>
    </Details>
  </div>
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
