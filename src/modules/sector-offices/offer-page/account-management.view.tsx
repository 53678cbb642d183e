import { StackTable } from '../../../ui/stack-table.tsx'
import type { AccountStatement } from './account-statement.ts'

/** The statement on account management: by what criteria, in which tiers, and what the people of an account team do. */
export const AccountManagement = ({
  statement: { basis, criteria, tiers, roles }
}: {
  statement: AccountStatement
}) => (
  <>
    <h2 class="govuk-heading-l">Account management</h2>
    <p class="govuk-body">
      Some businesses have an account manager for the whole of government, with a deputy and a contact in each
      department that matters to them. Any business can be proposed, by itself or by a department. Another department
      can challenge the proposal for a week, a director decides, and every decision has a date on which it is looked at
      again.
    </p>
    <StackTable
      caption="By what criteria"
      columns={[{ text: 'Criterion' }, { text: 'What we look at' }, { text: 'Points', numeric: true }]}
      rows={criteria.map(({ title, words, weight }) => [title, words, weight])}
    />
    <StackTable
      caption="In which tiers"
      columns={[
        { text: 'Tier' },
        { text: 'What it means' },
        { text: 'From points', numeric: true },
        { text: 'In touch at least every' },
        { text: 'Businesses today', numeric: true }
      ]}
      rows={tiers.map((tier) => [
        tier.title,
        tier.words,
        tier.leastScore,
        `${tier.contactEveryDays} days`,
        tier.businesses
      ])}
    />
    <p class="govuk-hint">
      {basis}: no government has published weights or tiers of its own. An account is reviewed every{' '}
      {tiers[0]?.reviewEveryMonths} months.
    </p>
    <StackTable
      caption="Who does what on an account team"
      columns={[{ text: 'Who' }, { text: 'What they do' }]}
      rows={roles.map(({ title, words }) => [title, words])}
    />
  </>
)
