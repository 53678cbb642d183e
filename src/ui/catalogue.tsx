import { CatalogueForms } from './catalogue/forms.tsx'
import { CatalogueGovuk } from './catalogue/govuk.tsx'
import { CataloguePictures } from './catalogue/pictures.tsx'
import { CatalogueShared } from './catalogue/shared.tsx'
import { Layout } from './layout.tsx'

const errors = {
  errorList: [
    { text: 'Enter the name of the business', href: '#business' },
    { text: 'The date must be in the past', href: '#met-day' }
  ],
  fields: {}
}

/** Everything a page can be made of, on one page, to look at and to test. */
export const Catalogue = () => (
  <Layout
    title="Catalogue"
    errors={errors}
    wide
    breadcrumbs={[{ text: 'Home', href: '/' }, { text: 'Catalogue' }]}
    sidebar={<h2 class="govuk-heading-s">Beside the page</h2>}
  >
    <h1 class="govuk-heading-xl">Catalogue</h1>
    <h2 class="govuk-heading-l">Shared views</h2>
    <CatalogueShared />
    <h2 class="govuk-heading-l">Charts and maps</h2>
    <CataloguePictures />
    <h2 class="govuk-heading-l">Forms</h2>
    <CatalogueForms />
    <h2 class="govuk-heading-l">Components</h2>
    <CatalogueGovuk />
  </Layout>
)
