import { Button } from '../../../ui/govuk/button.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { dayInWords } from '../day-in-words.ts'
import { addTeamUrl, peopleUrl, teamUrl } from '../links.ts'
import type { ListedTeam } from '../list-teams/list-teams.ts'

/** Every team, its home department, and who supervises it. */
export const TeamsView = ({ teams, mayKeep }: { teams: readonly ListedTeam[]; mayKeep: boolean }) => (
  <Layout title="Teams" wide>
    <h1 class="govuk-heading-l">Teams</h1>
    <div class="so-actions">
      {mayKeep && <Button text="Add a team" href={addTeamUrl()} />}
      <a class="govuk-link" href={peopleUrl()}>
        People
      </a>
    </div>
    <StackTable
      caption="Teams"
      captionHidden
      columns={[
        { text: 'Team' },
        { text: 'Kind' },
        { text: 'Home department' },
        { text: 'People', numeric: true },
        { text: 'Supervised by' },
        { text: 'Ended' }
      ]}
      rows={teams.map(({ id, name, kindTitle, body, members, supervisors, validTo }) => [
        mayKeep ? (
          <a class="govuk-link" href={teamUrl(id)}>
            {name}
          </a>
        ) : (
          name
        ),
        kindTitle,
        body,
        <a class="govuk-link" href={`${peopleUrl()}?team=${id}`}>
          {members}
          <span class="govuk-visually-hidden"> people in {name}</span>
        </a>,
        supervisors.join(', ') || 'Nobody',
        validTo ? dayInWords(validTo) : 'No'
      ])}
    />
  </Layout>
)
