import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { MoreAboutIt, WhatAndWhen } from '../engagement-form/engagement-form.view.tsx'
import type { EngagementWords } from '../engagement-form/engagement-words.ts'
import { engagementsHref, logEngagementHref, planEngagementHref } from '../links.ts'

type Shown = {
  words: EngagementWords
  said: Record<string, string>
  errors?: FormErrors | undefined
  wrong?: FormErrors['fields']
  onRecord?: readonly OnRecord[]
}
type OnRecord = { href: string; title: string; about: string }

export const LogEngagementView = ({ words, said, errors, wrong = errors?.fields ?? {}, onRecord = [] }: Shown) => (
  <Layout title="Log an engagement" errors={errors} backLink={{ href: engagementsHref(), text: 'Engagements' }}>
    <h1 class="govuk-heading-l">Log an engagement</h1>
    <p class="govuk-body">
      For contact that has taken place.{' '}
      <a class="govuk-link" href={planEngagementHref()}>
        Plan one that is to come
      </a>
      .
    </p>
    <Form action={logEngagementHref()}>
      {onRecord.length > 0 && <Another onRecord={onRecord} wrong={wrong} />}
      {said.caseReference && <input type="hidden" name="caseReference" value={said.caseReference} />}
      <WhatAndWhen words={words} said={said} wrong={wrong} />
      <Textarea
        id="readOut"
        name="readOut"
        value={said.readOut ?? ''}
        rows={6}
        label={{ text: 'What was said' }}
        hint={{ text: 'Facts, not character: this may be asked for under freedom of information' }}
        errorMessage={wrong.readOut ?? wrong.words}
      />
      <Textarea
        id="decisions"
        name="decisions"
        value={said.decisions ?? ''}
        rows={3}
        label={{ text: 'What was decided (optional)' }}
        errorMessage={wrong.decisions}
      />
      <MoreAboutIt words={words} said={said} wrong={wrong} />
      <Input
        id="noOfficialReason"
        name="noOfficialReason"
        value={said.noOfficialReason ?? ''}
        label={{ text: 'If no official was there, why (optional)' }}
        errorMessage={wrong.noOfficialReason}
      />
      <Button text="Log it" />
    </Form>
  </Layout>
)

/** What is there already, so that nobody writes the same call down twice; theirs may be another. */
const Another = ({ onRecord, wrong }: { onRecord: readonly OnRecord[]; wrong: FormErrors['fields'] }) => (
  <section class="so-card" aria-labelledby="on-record">
    <h2 class="govuk-heading-s" id="on-record">
      On record for this day
    </h2>
    <ul class="govuk-list">
      {onRecord.map((one) => (
        <li>
          <a class="govuk-link" href={one.href}>
            {one.title}
          </a>
          <span class="govuk-hint govuk-!-margin-bottom-0">{one.about}</span>
        </li>
      ))}
    </ul>
    <Checkboxes
      idPrefix="another"
      name="another"
      classes="govuk-checkboxes--small"
      errorMessage={wrong.another}
      items={[{ value: 'yes', text: 'Mine is another: log it too' }]}
    />
  </section>
)
