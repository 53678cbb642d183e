import { Layout } from '../../../ui/layout.tsx'
import { useWords } from '../../../ui/use-words.ts'
import { accessibilityWords } from './accessibility-words.ts'
import { type DeskContact, HowToReachDesk } from './desk-contact.view.tsx'
import { Part } from './part.view.tsx'

/** The accessibility statement, in the order of the model statement. */
export function AccessibilityView({ desk }: { desk: DeskContact }) {
  const words = useWords(accessibilityWords)
  return (
    <Layout title={words.title} translated>
      <h1 class="govuk-heading-xl">{words.heading}</h1>
      <p class="govuk-body">{words.lead}</p>
      <ul class="govuk-list govuk-list--bullet">
        {words.able.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p class="govuk-body">{words.simple}</p>
      <Part heading={words.how} words={words.howWords} />
      <Part heading={words.languages} words={words.languagesWords} />
      <Part heading={words.other} words={words.otherWords} />
      <HowToReachDesk {...desk} />
      <Part heading={words.report} words={words.reportWords} />
      <Part heading={words.enforcement} words={words.enforcementWords} />
      <h2 class="govuk-heading-l">{words.technical}</h2>
      <Part heading={words.status} words={words.statusWords} level={3} />
      <Part heading={words.tested} words={words.testedWords} level={3} />
      <Part heading={words.prepared} words={words.preparedWords} level={3} />
    </Layout>
  )
}
