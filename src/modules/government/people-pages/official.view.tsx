import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { WarningText } from '../../../ui/govuk/warning-text.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { dayInWords } from '../day-in-words.ts'
import { joinTeamUrl, leaveTeamUrl, peopleUrl } from '../links.ts'
import type { ListedTeam } from '../list-teams/list-teams.ts'
import type { Duty } from './duties.ts'
import { OfficialForm, type OfficialFormProps } from './official-form.view.tsx'
import type { KeptOfficial } from './read-official.ts'

export const AddOfficialView = (form: OfficialFormProps) => (
  <Layout title="Add a person" errors={form.errors} backLink={peopleUrl()}>
    <h1 class="govuk-heading-l">Add a person</h1>
    <OfficialForm {...form} />
  </Layout>
)

type OfficialProps = {
  official: KeptOfficial
  form: OfficialFormProps
  teams: readonly ListedTeam[]
  duties: readonly Duty[]
  errors: FormErrors | undefined
}

/** One person: the teams they are in, and everything about them that can be changed. */
export const OfficialView = ({ official, form, teams, duties, errors }: OfficialProps) => (
  <Layout title={official.name} errors={errors} backLink={peopleUrl()}>
    <h1 class="govuk-heading-l">{official.name}</h1>
    <h2 class="govuk-heading-m">Teams</h2>
    <InTeams official={official} />
    <JoinTeam official={official} teams={teams} error={errors?.fields.teamId} />
    <WhatTheyAnswerFor duties={duties} leaves={official.activeTo !== null} />
    <h2 class="govuk-heading-m">About this person</h2>
    <OfficialForm {...form} />
  </Layout>
)

function InTeams({ official }: { official: KeptOfficial }) {
  if (official.teams.length === 0) return <p class="govuk-body">In no team.</p>
  return (
    <StackTable
      caption="Teams"
      captionHidden
      columns={[{ text: 'Team' }, { text: 'From' }, { text: 'To' }, { text: 'Supervises it' }, { text: 'Action' }]}
      rows={official.teams.map(({ id, name, fromOn, toOn, supervisor }) => [
        name,
        dayInWords(fromOn),
        toOn ? dayInWords(toOn) : 'Today',
        supervisor ? 'Yes' : 'No',
        toOn ? (
          'None'
        ) : (
          <Form action={leaveTeamUrl(official.id)}>
            <input type="hidden" name="teamId" value={id} />
            <Button
              html={
                <>
                  Take out<span class="govuk-visually-hidden"> of {name}</span>
                </>
              }
              classes="govuk-button--secondary govuk-!-margin-bottom-0"
            />
          </Form>
        )
      ])}
    />
  )
}

const JoinTeam = ({
  official,
  teams,
  error
}: {
  official: KeptOfficial
  teams: readonly ListedTeam[]
  error: { text: string } | undefined
}) => (
  <Form action={joinTeamUrl(official.id)} label="Put in a team">
    <Select
      name="teamId"
      id="teamId"
      label={{ text: 'Put in a team' }}
      errorMessage={error}
      items={[
        { value: '', text: 'Choose a team' },
        ...teams.filter(({ validTo }) => !validTo).map(({ id, name }) => ({ value: id, text: name }))
      ]}
    />
    <Checkboxes name="supervisor" idPrefix="supervisor" items={[{ value: 'yes', text: 'Supervises this team' }]} />
    <Button text="Put in team" classes="govuk-button--secondary" preventDoubleClick />
  </Form>
)

const WhatTheyAnswerFor = ({ duties, leaves }: { duties: readonly Duty[]; leaves: boolean }) => (
  <section>
    <h2 class="govuk-heading-m">What they answer for</h2>
    {duties.length === 0 && <p class="govuk-body">Nothing that would be left without anybody.</p>}
    {duties.length > 0 && leaves && (
      <WarningText text="They have a last day, and this is not passed on yet" iconFallbackText="Warning" />
    )}
    <ul class="govuk-list">
      {duties.map(({ words, href, link }) => (
        <li>
          {words}.{' '}
          <a class="govuk-link" href={href}>
            {link}
          </a>
        </li>
      ))}
    </ul>
  </section>
)
