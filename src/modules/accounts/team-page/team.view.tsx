import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { PersonBox } from '../../../ui/person-box.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { dayInWords } from '../../government/index.ts'
import type { LoadedAccount } from '../account-page/load-account.ts'
import { accountCoverHref, accountHref, accountPauseHref, accountTeamHref, endMembershipHref } from '../links.ts'
import { Sponsor } from './sponsor.view.tsx'

type Choices = {
  people: readonly { value: string; text: string }[]
  roles: readonly { code: string; title: string; words: string }[]
  businesses: readonly { id: string; name: string }[]
  sponsors: readonly { value: string; text: string }[]
}
type Shown = {
  loaded: LoadedAccount
  choices: Choices
  said: Readonly<Record<string, string>>
  errors: FormErrors | undefined
}

/** Who is on the team, and who stands in for whom, to change. */
export function TeamView(shown: Shown) {
  const { loaded, errors } = shown
  const { account, mine } = loaded
  return (
    <Layout
      title={`Team of ${account.business}`}
      {...(errors ? { errors } : {})}
      backLink={{ href: accountHref(account.id), text: account.business }}
    >
      <span class="govuk-caption-l">{account.business}</span>
      <h1 class="govuk-heading-l">The account team</h1>
      <Members loaded={loaded} />
      {mine ? (
        <>
          <Join {...shown} />
          <Away {...shown} />
          <Sponsor {...shown} sponsors={shown.choices.sponsors} />
          <Rest {...shown} />
        </>
      ) : (
        <p class="govuk-body">The lead and the deputy change the team.</p>
      )}
    </Layout>
  )
}

const Members = ({ loaded: { account, team, mine, today } }: { loaded: LoadedAccount }) => (
  <StackTable
    caption="On the team now"
    columns={[{ text: 'Who' }, { text: 'Department' }, { text: 'Does what' }, { text: 'Since' }, { text: 'Change' }]}
    rows={team
      .filter(({ until_on }) => until_on === null || until_on > today)
      .map((member) => [
        member.official,
        member.body_short_name,
        member.business ? `${member.role}: ${member.business}` : member.role,
        dayInWords(member.from_on),
        mine && !['lead', 'deputy'].includes(member.role_code) && !member.until_on ? (
          <Form action={endMembershipHref(account.id, member.id)}>
            <Button
              classes="govuk-button--secondary govuk-!-margin-bottom-0"
              html={
                <>
                  Take off<span class="govuk-visually-hidden"> {member.official}</span>
                </>
              }
            />
          </Form>
        ) : (
          ''
        )
      ])}
  />
)

const Join = ({ loaded: { account }, choices, said, errors }: Shown) => (
  <Form action={accountTeamHref(account.id)} label="Put somebody on the team">
    <h2 class="govuk-heading-m">Put somebody on the team</h2>
    <PersonBox name="who" label="Who" value={said.who} error={errors?.fields.who} choices={choices.people} />
    <Select
      id="role"
      name="role"
      label={{ text: 'What they do' }}
      value={said.role ?? ''}
      errorMessage={errors?.fields.role}
      items={[
        { value: '', text: 'Select what they do' },
        ...choices.roles.map(({ code, title }) => ({ value: code, text: title }))
      ]}
    />
    {choices.businesses.length > 0 && (
      <Select
        id="businessId"
        name="businessId"
        label={{ text: 'Which business, for a local manager' }}
        value={said.businessId ?? ''}
        errorMessage={errors?.fields.businessId}
        items={[
          { value: '', text: 'The whole group' },
          ...choices.businesses.map(({ id, name }) => ({ value: id, text: name }))
        ]}
      />
    )}
    <Day name="fromOn" legend="From when (today if left empty)" said={said} error={errors?.fields.fromOn} />
    <Button text="Put on the team" classes="govuk-button--secondary" preventDoubleClick />
  </Form>
)

function Away({ loaded: { account, team }, choices, said, errors }: Shown) {
  const here = team.filter(({ is_current }) => is_current)
  const people = [...new Map(here.map(({ official_id, official }) => [official_id, official]))]
  return (
    <Form action={accountCoverHref(account.id)} label="Somebody is away">
      <h2 class="govuk-heading-m">Somebody is away</h2>
      <Select
        id="absentId"
        name="absentId"
        label={{ text: 'Who is away' }}
        value={said.absentId ?? ''}
        errorMessage={errors?.fields.absentId}
        items={[
          { value: '', text: 'Select somebody on the team' },
          ...people.map(([value, text]) => ({ value, text }))
        ]}
      />
      <PersonBox
        name="covering"
        label="Who stands in"
        value={said.covering}
        error={errors?.fields.covering}
        choices={choices.people}
      />
      <Day name="coverFrom" legend="First day away" said={said} error={errors?.fields.coverFrom} />
      <Day name="coverUntil" legend="Back on" said={said} error={errors?.fields.coverUntil} />
      <Input
        id="reason"
        name="reason"
        value={said.reason}
        label={{ text: 'Reason' }}
        hint={{ text: 'Such as leave; everybody in government sees it' }}
        errorMessage={errors?.fields.reason}
      />
      <Button text="Arrange cover" classes="govuk-button--secondary" preventDoubleClick />
    </Form>
  )
}

const Rest = ({ loaded: { account }, said, errors }: Shown) =>
  account.status === 'dormant' ? (
    <Form action={accountPauseHref(account.id, 'resume')} label="Take the account up again">
      <h2 class="govuk-heading-m">The account rests</h2>
      <p class="govuk-body">{account.dormant_reason}</p>
      <Button text="Take it up again" classes="govuk-button--secondary" preventDoubleClick />
    </Form>
  ) : (
    <Form action={accountPauseHref(account.id, 'pause')} label="Let the account rest">
      <h2 class="govuk-heading-m">Let it rest</h2>
      <p class="govuk-body">The team stays. Nobody need be in touch, and it does not go cold.</p>
      <Input
        id="pauseReason"
        name="pauseReason"
        value={said.pauseReason}
        label={{ text: 'Why' }}
        errorMessage={errors?.fields.pauseReason}
      />
      <Button text="Let it rest" classes="govuk-button--secondary" preventDoubleClick />
    </Form>
  )

type DayProps = {
  name: string
  legend: string
  said: Readonly<Record<string, string>>
  error: { text: string } | undefined
}

const Day = ({ name, legend, said, error }: DayProps) => (
  <DateInput
    id={name}
    namePrefix={name}
    fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--s' } }}
    errorMessage={error}
    values={said}
  />
)
