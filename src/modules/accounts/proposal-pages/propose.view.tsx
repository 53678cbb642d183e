import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { PersonBox } from '../../../ui/person-box.tsx'
import { businessHref } from '../../register/links.ts'
import { proposeTierHref } from '../links.ts'
import type { scoringNow } from '../propose-tier/scoring-now.ts'

type Scoring = Awaited<ReturnType<typeof scoringNow>>
type Shown = Scoring & {
  business: { id: string; name: string; primarySector: string | null }
  account: { tier: string; tier_code: string; office_id: string | null } | undefined
  offices: readonly { id: string; name: string; sectorCode: string; state: string }[]
  people: readonly { value: string; text: string }[]
  said: Readonly<Record<string, string>>
  errors: FormErrors | undefined
}

const SCORES = ['0, nothing', '1, a little', '2, some', '3, much', '4, decisive']

/** The case for a tier: every criterion scored with evidence. */
export function ProposeView(shown: Shown) {
  const { business, account, criteria, said, errors } = shown
  const title = account ? `Look again at ${business.name}` : `Propose ${business.name} for management`
  return (
    <Layout
      title={title}
      {...(errors ? { errors } : {})}
      backLink={{ href: businessHref(business.id), text: business.name }}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {account ? `It is a ${account.tier.toLowerCase()} now. ` : ''}Other departments have a week to challenge what
        you propose. Then a director decides. What you write here is seen by those who propose and decide, not by
        everybody.
      </p>
      <Form action={proposeTierHref(business.id)}>
        <TierChoice {...shown} />
        <Textarea
          id="reason"
          name="reason"
          value={said.reason}
          rows={4}
          label={{ text: 'Why?', classes: 'govuk-label--m' }}
          errorMessage={errors?.fields.reason}
        />
        <h2 class="govuk-heading-m">Criteria</h2>
        <p class="govuk-hint">
          {criteria[0]?.basis}. Each counts for the number of points beside it.
          {account ? ' Not needed to end the account.' : ''}
        </p>
        {criteria.map((criterion) => (
          <Criterion criterion={criterion} said={said} errors={errors} />
        ))}
        <Textarea
          id="exception"
          name="exception"
          value={said.exception}
          rows={2}
          label={{ text: 'If it scores too low: why all the same?' }}
          errorMessage={errors?.fields.exception}
        />
        <Team {...shown} />
        <Button text="Propose" preventDoubleClick />
      </Form>
    </Layout>
  )
}

type CriterionProps = {
  criterion: Scoring['criteria'][number]
  said: Readonly<Record<string, string>>
  errors: FormErrors | undefined
}

const Criterion = ({ criterion: { code, title, words, weight, evidence_hint }, said, errors }: CriterionProps) => (
  <div class="so-card govuk-!-margin-bottom-4">
    <Radios
      name={`score-${code}`}
      idPrefix={`score-${code}`}
      value={said[`score-${code}`] ?? ''}
      classes="govuk-radios--inline govuk-radios--small"
      fieldset={{ legend: { text: `${title}, ${weight} points`, classes: 'govuk-fieldset__legend--s' } }}
      hint={{ text: words }}
      errorMessage={errors?.fields[`score-${code}`]}
      items={SCORES.map((text, value) => ({ value: String(value), text }))}
    />
    <Textarea
      id={`evidence-${code}`}
      name={`evidence-${code}`}
      value={said[`evidence-${code}`]}
      rows={2}
      label={{ text: 'Evidence' }}
      hint={{ text: evidence_hint }}
    />
  </div>
)

function Team({ account, offices, business, people, said, errors }: Shown) {
  const usual = offices.find(({ sectorCode, state }) => sectorCode === business.primarySector && state === 'open')?.id
  return (
    <>
      <h2 class="govuk-heading-m">Who would look after it</h2>
      <Select
        id="officeId"
        name="officeId"
        label={{ text: 'Sector office' }}
        value={said.officeId ?? account?.office_id ?? usual ?? ''}
        errorMessage={errors?.fields.officeId}
        items={[{ value: '', text: 'None' }, ...offices.map(({ id, name }) => ({ value: id, text: name }))]}
      />
      {!account && (
        <>
          <PersonBox
            name="lead"
            label="Lead account manager"
            value={said.lead}
            error={errors?.fields.lead}
            choices={people}
          />
          <PersonBox name="deputy" label="Deputy" value={said.deputy} error={errors?.fields.deputy} choices={people} />
        </>
      )}
    </>
  )
}

const END = {
  value: 'end',
  text: 'End the account',
  hint: { text: 'It keeps its sector’s front desk as its way in' }
}

const TierChoice = ({ account, tiers, said, errors }: Shown) => (
  <Radios
    name="tier"
    idPrefix="tier"
    value={said.tier ?? ''}
    fieldset={{ legend: { text: 'Which tier?', classes: 'govuk-fieldset__legend--m' } }}
    errorMessage={errors?.fields.tier}
    items={[
      ...tiers.map((tier) => ({
        value: tier.code,
        text: `${tier.title}, from ${tier.least_score} points`,
        hint: { text: tier.words }
      })),
      ...(account ? [END] : [])
    ]}
  />
)
