import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { addOfficialUrl, officialUrl, peopleUrl, reshuffleUrl, teamsUrl } from '../links.ts'
import type { ListedOfficial } from '../list-officials/list-officials.ts'
import type { ListedTeam } from '../list-teams/list-teams.ts'

export type PeopleFilter = { q: string; team: string; left: boolean }
type PeopleProps = {
  officials: readonly ListedOfficial[]
  teams: readonly ListedTeam[]
  filter: PeopleFilter
  nextHref: string | null
  mayKeep: boolean
}

/** People at work: who they are, what they may do and where they sit. */
export const PeopleView = ({ officials, teams, filter, nextHref, mayKeep }: PeopleProps) => (
  <Layout title="People" wide>
    <h1 class="govuk-heading-l">People</h1>
    <div class="so-actions">
      {mayKeep && <Button text="Add a person" href={addOfficialUrl()} />}
      <a class="govuk-link" href={teamsUrl()}>
        Teams
      </a>
      {mayKeep && (
        <a class="govuk-link" href={reshuffleUrl()}>
          Reshuffle day
        </a>
      )}
    </div>
    <Form method="get" action={peopleUrl()} label="Find people">
      <div class="so-search">
        <Input name="q" label={{ text: 'Name or e-mail address' }} value={filter.q} classes="govuk-input--width-20" />
        <Select
          name="team"
          label={{ text: 'Team' }}
          value={filter.team}
          items={[{ value: '', text: 'Any team' }, ...teams.map(({ id, name }) => ({ value: id, text: name }))]}
        />
        <Select
          name="left"
          label={{ text: 'Show' }}
          value={filter.left ? 'yes' : ''}
          items={[
            { value: '', text: 'People at work' },
            { value: 'yes', text: 'People who have left' }
          ]}
        />
        <Button text="Find" classes="govuk-button--secondary" />
      </div>
    </Form>
    <Found officials={officials} mayKeep={mayKeep} />
    {nextHref && (
      <p class="govuk-body">
        <a class="govuk-link" href={nextHref} rel="next">
          More people
        </a>
      </p>
    )}
  </Layout>
)

function Found({ officials, mayKeep }: Pick<PeopleProps, 'officials' | 'mayKeep'>) {
  if (officials.length === 0)
    return <EmptyState title="Nobody is found">Try part of a name, or another team.</EmptyState>
  return (
    <StackTable
      caption="People"
      captionHidden
      columns={[{ text: 'Name' }, { text: 'Home department' }, { text: 'Job' }, { text: 'Roles' }, { text: 'Teams' }]}
      rows={officials.map((official) => [
        mayKeep ? (
          <a class="govuk-link" href={officialUrl(official.id)}>
            {official.name}
          </a>
        ) : (
          official.name
        ),
        official.body,
        official.jobTitle,
        official.roles.join(', '),
        official.teams.map(({ name, supervisor }) => (supervisor ? `${name} (supervisor)` : name)).join(', ') || 'None'
      ])}
    />
  )
}
