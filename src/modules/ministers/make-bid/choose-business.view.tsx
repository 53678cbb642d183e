import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { makeBidHref } from '../links.ts'

export type FoundToAsk = { words: string; businesses: readonly { id: string; name: string; about: string }[] }

/** The first step of asking for a minister’s time: with which business. */
export const ChooseBusiness = ({ found }: { found: FoundToAsk }) => (
  <>
    <Form method="get" action={makeBidHref()} label="Find the business">
      <div class="so-search">
        <Input
          id="q"
          name="q"
          value={found.words}
          label={{ text: 'With which business' }}
          hint={{ text: 'Its name, number or postcode' }}
        />
        <Button text="Find" />
      </div>
    </Form>
    {found.words !== '' && found.businesses.length === 0 && (
      <EmptyState title={`No business is found by “${found.words}”`}>
        Try its number, or{' '}
        <a class="govuk-link" href="/businesses">
          look through the register
        </a>
        .
      </EmptyState>
    )}
    {found.businesses.length > 0 && (
      <ul class="govuk-list govuk-list--spaced">
        {found.businesses.map(({ id, name, about }) => (
          <li key={id}>
            <a class="govuk-link" href={makeBidHref(id)}>
              {name}
            </a>
            <br />
            <span class="so-soft">{about}</span>
          </li>
        ))}
      </ul>
    )}
  </>
)
