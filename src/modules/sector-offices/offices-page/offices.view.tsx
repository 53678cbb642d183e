import { Cards } from '../../../ui/cards.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { offerUrl, officeUrl } from '../links.ts'
import { inWords, ledBy, STATE_WORDS } from '../state-words.ts'
import type { OfficeCard } from './read-offices.ts'

/** Who looks after my sector. */
export const OfficesView = ({ offices }: { offices: readonly OfficeCard[] }) => (
  <Layout title="Who looks after your sector">
    <h1 class="govuk-heading-xl">Who looks after your sector</h1>
    <p class="govuk-body-l">
      A sector office is one team from several departments. It is your first point of contact, whatever the problem.
    </p>
    <p class="govuk-body">
      You do not need to know which one is yours.{' '}
      <a class="govuk-link" href="/raise">
        Tell us about a problem
      </a>{' '}
      in your own words and we find the team that answers for it.{' '}
      <a class="govuk-link" href={offerUrl()}>
        See what every business gets
      </a>
      .
    </p>
    <Cards cards={offices.map(card)} />
    <h2 class="govuk-heading-m">None of these is your sector</h2>
    <p class="govuk-body">
      The Central desk looks after every other business, and the businesses of a sector whose office is not open. Nobody
      is turned away.
    </p>
  </Layout>
)

const card = ({ name, slug, state, covers, examples, leads }: OfficeCard) => ({
  title: name,
  href: officeUrl(slug),
  children: (
    <>
      <p class="govuk-body-s">
        <Tag {...STATE_WORDS[state]} />
      </p>
      <p class="govuk-body">{covers}</p>
      <p class="govuk-body-s">For example: {inWords(examples)}.</p>
      <p class="govuk-hint">{ledBy(leads)}.</p>
    </>
  )
})
