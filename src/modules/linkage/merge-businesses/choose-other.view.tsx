import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { businessRecordsHref } from '../links.ts'

type Found = { id: string; name: string; number: string | null; postcode: string | null; statusTitle: string }
type Shown = {
  business: { id: string; name: string }
  title: string
  words: string
  action: string
  q: string
  found: readonly Found[] | undefined
  choose: string
  hrefOf: (otherId: string) => string
}

/** Looks for the other business, for a merge or a split. */
export const ChooseOtherView = ({ business, title, words, action, q, found, choose, hrefOf }: Shown) => (
  <Layout title={`${title}: ${business.name}`} wide backLink={{ href: businessRecordsHref(business.id), text: 'Back' }}>
    <span class="govuk-caption-l">{business.name}</span>
    <h1 class="govuk-heading-l">{title}</h1>
    <p class="govuk-body">{words}</p>
    <Form method="get" action={action}>
      <Input
        id="q"
        name="q"
        value={q}
        label={{ text: 'Name, company number or postcode of the other' }}
        classes="govuk-!-width-two-thirds"
      />
      <Button text="Look" />
    </Form>
    {found && found.length === 0 && (
      <EmptyState title={`Nothing else was found for “${q}”`}>Try fewer words, or its company number.</EmptyState>
    )}
    {found && found.length > 0 && (
      <StackTable
        caption="Which one is it?"
        columns={[{ text: 'Business' }, { text: 'Number' }, { text: 'Postcode' }, { text: 'Status' }]}
        rows={found.map(({ id, name, number, postcode, statusTitle }) => [
          <a class="govuk-link" href={hrefOf(id)}>
            <span class="govuk-visually-hidden">{choose} </span>
            {name}
          </a>,
          number ?? 'None',
          postcode ?? 'Not known',
          statusTitle
        ])}
      />
    )}
  </Layout>
)
