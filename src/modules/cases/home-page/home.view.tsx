import { Cards } from '../../../ui/cards.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { InEnglish } from '../../../ui/in-english.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { useWords } from '../../../ui/use-words.ts'
import { homeWords } from './words.ts'

type Office = { slug: string; name: string; sector: string; open: boolean }

export function HomeView({ offices }: { offices: readonly Office[] }) {
  const words = useWords(homeWords)
  return (
    <Layout title={words.title} translated>
      <h1 class="govuk-heading-xl">{words.title}</h1>
      <p class="govuk-body-l">{words.lead}</p>
      <p>
        <Button text={words.start} href="/raise" isStartButton />
      </p>
      <Cards cards={words.cards.map((card) => ({ ...card, children: <p class="govuk-body">{card.words}</p> }))} />
      <section aria-labelledby="sectors">
        <h2 class="govuk-heading-m" id="sectors">
          {words.offices}
        </h2>
        <ul class="govuk-list so-office-list">
          {offices.map((office) => (
            <li key={office.slug}>
              <a class="govuk-link" href={`/offices/${office.slug}`}>
                <InEnglish>{office.name}</InEnglish>
              </a>
              {office.open ? '' : ` ${words.notOpen}`}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="how">
        <h2 class="govuk-heading-m" id="how">
          {words.how}
        </h2>
        <ol class="govuk-list govuk-list--number">
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
    </Layout>
  )
}
