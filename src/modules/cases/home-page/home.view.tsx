import { Cards } from '../../../ui/cards.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Layout } from '../../../ui/layout.tsx'

type Office = { slug: string; name: string; sector: string; open: boolean }

export const HomeView = ({ offices }: { offices: readonly Office[] }) => (
  <Layout title="One door to government for business">
    <h1 class="govuk-heading-xl">One door to government for business</h1>
    <p class="govuk-body-l">
      You do not have to know which department does what. Tell us in your own words. We tell you at once who owns it and
      by when you will hear.
    </p>
    <p>
      <Button text="Tell us about a problem" href="/raise" isStartButton />
    </p>
    <Cards
      cards={[
        {
          title: 'Find support',
          href: '/support',
          children: (
            <p class="govuk-body">
              Money, advice and training, in all four nations. Say what you need; we tell you what fits and why.
            </p>
          )
        },
        {
          title: 'Check progress',
          href: '/track',
          children: (
            <p class="govuk-body">See who has your case, what they promised and what was said. Answer them there.</p>
          )
        },
        {
          title: 'How well we keep our promises',
          href: '/performance',
          children: <p class="govuk-body">First answers and outcomes, in time or late, counted every night.</p>
        },
        {
          title: 'What we offer',
          href: '/offer',
          children: <p class="govuk-body">What any business gets, what managed accounts get, and how we choose.</p>
        },
        {
          title: 'Who looks after my sector',
          href: '/offices',
          children: <p class="govuk-body">Eight sectors, one office each, with people of several departments.</p>
        }
      ]}
    />
    <section aria-labelledby="sectors">
      <h2 class="govuk-heading-m" id="sectors">
        Sector offices
      </h2>
      <ul class="govuk-list so-office-list">
        {offices.map((office) => (
          <li key={office.slug}>
            <a class="govuk-link" href={`/offices/${office.slug}`}>
              {office.name}
            </a>
            {office.open ? '' : ' (not open: the central desk answers)'}
          </li>
        ))}
      </ul>
    </section>
    <HowItWorks />
  </Layout>
)

const HowItWorks = () => (
  <section aria-labelledby="how">
    <h2 class="govuk-heading-m" id="how">
      What happens when you write to us
    </h2>
    <ol class="govuk-list govuk-list--number">
      <li>You get a reference, an owner and dates on the same page, and by e-mail.</li>
      <li>
        If another team is better placed, the first one stays responsible until that team accepts. You repeat nothing.
      </li>
      <li>Every promise we make you is listed with its date, kept or not.</li>
      <li>Nothing is closed without an answer to you. You can open it again within 28 days.</li>
    </ol>
  </section>
)
