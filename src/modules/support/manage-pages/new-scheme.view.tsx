import type { FormErrors } from '../../../ui/form-errors.ts'
import { Layout } from '../../../ui/layout.tsx'
import { SchemeForm, type SchemeFormValues } from './scheme-form.view.tsx'

/** A scheme from nothing. It is a draft until a second person has reviewed it. */
export const NewSchemeView = ({ values, errors }: { values: SchemeFormValues; errors?: FormErrors }) => (
  <Layout title="Write a new scheme" wide errors={errors} backLink={{ href: '/support/manage', text: 'Catalogue' }}>
    <h1 class="govuk-heading-l">Write a new scheme</h1>
    <SchemeForm action="/support/manage/new" values={values} errors={errors} />
  </Layout>
)
