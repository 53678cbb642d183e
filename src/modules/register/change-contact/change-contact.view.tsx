import { momentForPage } from '../../../platform/dates.ts'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { When } from '../../../ui/when.tsx'
import { ContactFields } from '../contact-pages/contact-fields.view.tsx'
import { businessHref, businessPeopleHref, businessPersonHref, findBusinessHref } from '../links.ts'

type Shown = {
  business: { id: string; name: string }
  person: { id: string; name: string; recorded_by_name: string; recorded_at: Date }
  said: Record<string, string>
  errors: FormErrors | undefined
}

export const ChangeContactView = ({ business, person, said, errors }: Shown) => (
  <Layout
    title={`Change ${person.name}`}
    {...(errors ? { errors } : {})}
    breadcrumbs={[
      { text: 'Businesses', href: findBusinessHref() },
      { text: business.name, href: businessHref(business.id) },
      { text: 'People', href: businessPeopleHref(business.id) },
      { text: person.name }
    ]}
  >
    <span class="govuk-caption-l">{business.name}</span>
    <h1 class="govuk-heading-l">Change {person.name}</h1>
    <p class="govuk-body">
      Recorded by {person.recorded_by_name}, <When {...momentForPage(person.recorded_at)} />. The history of the
      business keeps who changed what, and never what it was before.
    </p>
    <Form action={businessPersonHref(business.id, person.id)}>
      <ContactFields said={said} wrong={errors?.fields ?? {}} />
      <Button text="Save the changes" />
    </Form>
  </Layout>
)
