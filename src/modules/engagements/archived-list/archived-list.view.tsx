import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { type Moment, When } from '../../../ui/when.tsx'
import { archivedHref, engagementHref, engagementsHref } from '../links.ts'

type Shown = {
  id: string
  title: string
  form: string
  held: string
  owner: string
  archived: Moment
  archivedBy: string
  reason: string
}
type Props = { q: string; items: readonly Shown[]; next: string | undefined; marking: string }

export const ArchivedListView = ({ q, items, next, marking }: Props) => (
  <Layout
    title="Archived engagements"
    wide
    marking={marking}
    backLink={{ href: engagementsHref(), text: 'Engagements' }}
  >
    <h1 class="govuk-heading-l">Archived engagements</h1>
    <p class="govuk-body">
      Recorded by mistake, and out of every list and count. They are kept for the audit and for requests for
      information. Whoever may change one can bring it back on its page.
    </p>
    <Form method="get" action={archivedHref()} class="so-search">
      <Input
        id="q"
        name="q"
        value={q}
        label={{ text: 'Find by title, owner or reason' }}
        classes="govuk-input--width-20"
      />
      <Button text="Find" classes="govuk-button--secondary" />
    </Form>
    {items.length > 0 ? <Archived items={items} /> : <Nothing q={q} />}
    {next && (
      <p class="govuk-body">
        <a class="govuk-link" href={next}>
          Earlier ones
        </a>
      </p>
    )}
  </Layout>
)

const Archived = ({ items }: Pick<Props, 'items'>) => (
  <StackTable
    caption="Archived engagements, the latest first"
    captionHidden
    columns={['Engagement', 'Owner', 'Archived', 'By', 'Why'].map((text) => ({ text }))}
    rows={items.map((one) => [
      <>
        <a class="govuk-link" href={engagementHref(one.id)}>
          {one.title}
        </a>
        <br />
        <span class="govuk-hint govuk-!-margin-bottom-0">
          {one.form}, recorded for {one.held}
        </span>
      </>,
      one.owner,
      <When {...one.archived} />,
      one.archivedBy,
      one.reason
    ])}
  />
)

const Nothing = ({ q }: { q: string }) => (
  <EmptyState title={q ? `Nothing archived has “${q}” in it` : 'Nothing is archived'}>
    {q ? 'Look for other words.' : 'What was recorded by mistake can be archived on its own page, with a reason.'}
  </EmptyState>
)
