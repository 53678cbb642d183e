import { Cards } from '../../../ui/cards.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { InEnglish } from '../../../ui/in-english.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Linked } from '../../../ui/linked.tsx'
import { useLanguage, useWords } from '../../../ui/use-words.ts'
import { offerUrl, officeUrl } from '../links.ts'
import { inWords, STATE_WORDS, withThe } from '../state-words.ts'
import type { OfficeCard } from './read-offices.ts'
import { officesWords, sectorWords } from './words.ts'

/** Who looks after my sector. */
export function OfficesView({ offices }: { offices: readonly OfficeCard[] }) {
  const words = useWords(officesWords)
  return (
    <Layout title={words.title} translated>
      <h1 class="govuk-heading-xl">{words.title}</h1>
      <p class="govuk-body-l">{words.lead}</p>
      <p class="govuk-body">
        <Linked text={words.unsure} href="/raise" /> <Linked text={words.offer} href={offerUrl()} />
      </p>
      <Cards
        cards={offices.map((office) => ({
          title: <InEnglish>{office.name}</InEnglish>,
          href: officeUrl(office.slug),
          children: <Office {...office} />
        }))}
      />
      <h2 class="govuk-heading-m">{words.noneTitle}</h2>
      <p class="govuk-body">{words.none}</p>
    </Layout>
  )
}

function Office({ sectorCode, state, covers, examples, leads }: OfficeCard) {
  const words = useWords(officesWords)
  const language = useLanguage()
  const ours = language === 'en' ? undefined : sectorWords[language][sectorCode]
  return (
    <>
      <p class="govuk-body-s">
        <Tag {...STATE_WORDS[state]} text={words.states[state]} />
      </p>
      <p class="govuk-body">{ours?.covers ?? <InEnglish>{covers}</InEnglish>}</p>
      <p class="govuk-body-s">
        {words.forExample} {ours?.examples ?? <InEnglish>{inWords(examples)}</InEnglish>}.
      </p>
      <p class="govuk-hint">
        {leads.length > 1 ? words.ledJointly : words.led} <InEnglish>{inWords(leads.map(withThe))}</InEnglish>.
      </p>
    </>
  )
}
