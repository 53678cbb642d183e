import { Layout } from '../../../ui/layout.tsx'
import { Linked } from '../../../ui/linked.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { useWords } from '../../../ui/use-words.ts'
import { cookiesUrl } from '../links.ts'
import { type DeskContact, HowToReachDesk } from './desk-contact.view.tsx'
import { Part } from './part.view.tsx'
import { privacyWords } from './privacy-words.ts'

/** What is kept about people, why, by what right and for how long. */
export function PrivacyView({ desk }: { desk: DeskContact }) {
  const words = useWords(privacyWords)
  return (
    <Layout title={words.title} translated>
      <h1 class="govuk-heading-xl">{words.title}</h1>
      <p class="govuk-body-l">{words.lead}</p>
      <h2 class="govuk-heading-l">{words.collect}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {words.collected.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p class="govuk-body">{words.sensitive}</p>
      <Part heading={words.why} words={words.whyWords} />
      <Part heading={words.who} words={words.whoWords} />
      <p class="govuk-body">{words.software}</p>
      <h2 class="govuk-heading-l">{words.long}</h2>
      <StackTable
        caption={words.long}
        captionHidden
        columns={words.columns.map((text) => ({ text }))}
        rows={words.kept}
      />
      <Part heading={words.rights} words={words.rightsWords} />
      <HowToReachDesk {...desk} />
      <p class="govuk-body">{words.complain}</p>
      <p class="govuk-body">
        <Linked text={words.cookies} href={cookiesUrl()} />
      </p>
    </Layout>
  )
}
