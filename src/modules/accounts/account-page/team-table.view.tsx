import { Details } from '../../../ui/govuk/details.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { dayInWords } from '../../government/index.ts'
import type { LoadedAccount } from './load-account.ts'

/** Who looks after it, for which department, doing what, since when; and, folded away, who did before. */
export function TeamTable({ loaded: { team, today } }: { loaded: LoadedAccount }) {
  const now = team.filter(({ is_current }) => is_current)
  const ahead = team.filter(({ from_on }) => from_on > today)
  const before = team.filter(({ until_on }) => until_on !== null && until_on <= today)
  const departments = new Set(now.map(({ body_id }) => body_id)).size
  return (
    <section>
      <h2 class="govuk-heading-m">Who looks after it</h2>
      {now.length > 0 && (
        <p class="govuk-body">
          {now.length} people from {departments} {departments === 1 ? 'department' : 'departments'}, one team.
        </p>
      )}
      {now.length > 0 && (
        <StackTable
          caption="The account team today"
          captionHidden
          columns={[{ text: 'Who' }, { text: 'Department' }, { text: 'Does what' }, { text: 'Since' }]}
          rows={now.map((member) => [
            <>
              {member.official}
              <br />
              <span class="govuk-hint govuk-!-margin-bottom-0">{member.job_title}</span>
            </>,
            member.body_short_name,
            whatTheyDo(member),
            dayInWords(member.from_on)
          ])}
        />
      )}
      {ahead.map((member) => (
        <p class="govuk-body">
          From {dayInWords(member.from_on)}: {member.official}, {whatTheyDo(member).toLowerCase()}.
        </p>
      ))}
      {before.length > 0 && (
        <Details summaryText={`Who looked after it before (${before.length})`}>
          <ul class="govuk-list">
            {before.map((member) => (
              <li>
                {member.official}, {member.body_short_name}: {whatTheyDo(member).toLowerCase()} from{' '}
                {dayInWords(member.from_on)} until {dayInWords(member.until_on ?? today)}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  )
}

const whatTheyDo = ({ role, business }: { role: string; business: string | null }) =>
  business ? `${role}: ${business}` : role
