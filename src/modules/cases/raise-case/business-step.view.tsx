import type { FormErrors } from '../../../platform/http/form.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { type Answers, UNKNOWN, UNLISTED } from './journey.ts'

export type Match = {
  id: string
  name: string
  number: string | null
  postcode: string | null
  town?: string | null
  status: string
}

type Shown = {
  title: string
  answers: Answers
  errors?: FormErrors | undefined
  matches?: readonly Match[] | undefined
}

/** Look-up on the register, in two short turns on one page; “not listed” and “do not know” are always there. */
export const BusinessStep = ({ title, answers, errors, matches }: Shown) => (
  <>
    <h1 class="govuk-heading-l">{title}</h1>
    <Input
      id="businessQuery"
      name="businessQuery"
      value={answers.businessQuery}
      spellcheck={false}
      autocomplete="organization"
      label={{ text: 'Name or company number', classes: 'govuk-label--s' }}
      hint={{ text: 'For example, Northwind Heating Ltd or 01234567' }}
      errorMessage={errors?.fields.businessQuery}
    />
    <Button text="Find the business" name="find" value="yes" classes={matches ? 'govuk-button--secondary' : ''} />
    <Radios
      idPrefix="business"
      name="business"
      value={answers.business}
      errorMessage={errors?.fields.business}
      fieldset={{ legend: { text: legendFor(matches), classes: 'govuk-fieldset__legend--s' } }}
      items={[
        ...(matches ?? []).map((match) => ({ value: match.id, text: match.name, hint: { text: describe(match) } })),
        matches?.length ? { divider: 'or' } : null,
        {
          value: UNLISTED,
          text: 'My business is not listed or not registered'
        },
        { value: UNKNOWN, text: 'I do not know, or this is not about one business' }
      ]}
    />
    <Input
      id="businessName"
      name="businessName"
      value={answers.businessName}
      label={{ text: 'If it is not listed, what is it called?', classes: 'govuk-label--s' }}
      errorMessage={errors?.fields.businessName}
    />
    <Button text="Continue" preventDoubleClick />
  </>
)

function legendFor(matches: readonly Match[] | undefined): string {
  if (!matches) return 'Or answer without looking it up'
  return matches.length ? 'Which of these is it?' : 'We found no business with that name or number'
}

const describe = ({ number, town, postcode, status }: Match) =>
  [number && `Company number ${number}`, town ?? postcode, /^active$/i.test(status) ? null : status]
    .filter(Boolean)
    .join(', ')
