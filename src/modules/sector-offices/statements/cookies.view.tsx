import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { useWords } from '../../../ui/use-words.ts'
import { cookiesWords } from './cookies-words.ts'

/** Every cookie this service sets. */
export function CookiesView() {
  const words = useWords(cookiesWords)
  return (
    <Layout title={words.title} translated>
      <h1 class="govuk-heading-xl">{words.title}</h1>
      <p class="govuk-body">{words.lead}</p>
      <p class="govuk-body">{words.needed}</p>
      <StackTable caption={words.caption} columns={words.columns.map((text) => ({ text }))} rows={words.cookies} />
      <p class="govuk-body">{words.keys}</p>
      <p class="govuk-body">{words.remove}</p>
    </Layout>
  )
}
