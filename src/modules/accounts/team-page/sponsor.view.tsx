import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import type { LoadedAccount } from '../account-page/load-account.ts'
import { accountSponsorHref } from '../links.ts'

type Shown = {
  loaded: LoadedAccount
  sponsors: readonly { value: string; text: string }[]
  said: Readonly<Record<string, string>>
  errors: FormErrors | undefined
}

/** The minister who stands for the account, to name, change or take away. */
export const Sponsor = ({ loaded: { account }, sponsors, said, errors }: Shown) => (
  <Form action={accountSponsorHref(account.id)} label="Sponsor minister">
    <h2 class="govuk-heading-m">Sponsor minister</h2>
    <Select
      id="sponsor"
      name="sponsor"
      label={{ text: 'Which post stands for this account' }}
      hint={{ text: 'After a reshuffle it is whoever holds the post then' }}
      value={said.sponsor ?? account.sponsor_post_id ?? ''}
      errorMessage={errors?.fields.sponsor}
      items={[{ value: '', text: 'No minister' }, ...sponsors]}
    />
    <Button text="Save the sponsor" classes="govuk-button--secondary" />
  </Form>
)
