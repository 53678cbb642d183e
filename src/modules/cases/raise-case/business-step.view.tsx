import type { FormErrors } from '../../../platform/http/form.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { InEnglish } from '../../../ui/in-english.tsx'
import { useWords } from '../../../ui/use-words.ts'
import { type Answers, UNKNOWN, UNLISTED } from './journey.ts'
import { raiseWords } from './words.ts'

export type Match = {
  id: string
  name: string
  number: string | null
  postcode: string | null
  town?: string | null
  status: string
}

type Shown = {
  answers: Answers
  errors?: FormErrors | undefined
  matches?: readonly Match[] | undefined
}

/** Look-up on the register, in two short turns on one page; “not listed” and “do not know” are always there. */
export function BusinessStep({ answers, errors, matches }: Shown) {
  const words = useWords(raiseWords)
  return (
    <>
      <h1 class="govuk-heading-l">{words.titles.business}</h1>
      <Input
        id="businessQuery"
        name="businessQuery"
        value={answers.businessQuery}
        spellcheck={false}
        autocomplete="organization"
        label={{ text: words.businessQuery, classes: 'govuk-label--s' }}
        hint={{ text: words.businessQueryHint }}
        errorMessage={errors?.fields.businessQuery}
      />
      <Button text={words.find} name="find" value="yes" classes={matches ? 'govuk-button--secondary' : ''} />
      <Radios
        idPrefix="business"
        name="business"
        value={answers.business}
        errorMessage={errors?.fields.business}
        fieldset={{ legend: { text: legendFor(words, matches), classes: 'govuk-fieldset__legend--s' } }}
        items={[
          ...(matches ?? []).map((match) => ({
            value: match.id,
            text: <InEnglish>{match.name}</InEnglish>,
            hint: { text: describe(words, match) }
          })),
          matches?.length ? { divider: words.or } : null,
          {
            value: UNLISTED,
            text: words.unlisted
          },
          { value: UNKNOWN, text: words.notOneBusiness }
        ]}
      />
      <Input
        id="businessName"
        name="businessName"
        value={answers.businessName}
        label={{ text: words.businessName, classes: 'govuk-label--s' }}
        errorMessage={errors?.fields.businessName}
      />
      <Button text={words.goOn} preventDoubleClick />
    </>
  )
}

type Words = (typeof raiseWords)['en']

function legendFor(words: Words, matches: readonly Match[] | undefined): string {
  if (!matches) return words.orAnswer
  return matches.length ? words.which : words.foundNone
}

const describe = (words: Words, { number, town, postcode, status }: Match) =>
  [number && words.companyNumber(number), town ?? postcode, words.standings[status.toLowerCase()]]
    .filter(Boolean)
    .join(', ')
