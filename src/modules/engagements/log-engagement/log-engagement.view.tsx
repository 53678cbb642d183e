import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
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
}

export const LogEngagementView = ({ words, said, errors, wrong = errors?.fields ?? {} }: Shown) => (
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
