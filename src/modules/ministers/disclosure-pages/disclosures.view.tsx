import { EmptyState } from '../../../ui/empty-state.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { dayInWords } from '../../government/index.ts'
import { disclosureHref, transparencyHref } from '../links.ts'
import type { DisclosureLog } from './disclosure-log.schema.ts'

/** What has been disclosed on request. */
export const DisclosuresView = ({ items, inTime }: DisclosureLog) => (
  <Layout
    title="What has been disclosed"
    wide
    breadcrumbs={[{ text: 'Ministers’ meetings', href: transparencyHref() }, { text: 'What has been disclosed' }]}
  >
    <h1 class="govuk-heading-xl">What has been disclosed</h1>
    <p class="govuk-body-l">
      Anybody may ask for what government holds about a minister’s meeting. These are the answers, with what was
      withheld and why.
    </p>
    {items.length === 0 ? (
      <EmptyState title="Nobody has asked yet">
        <p class="govuk-body">Answers to requests under the Freedom of Information Act will stand here.</p>
      </EmptyState>
    ) : (
      <>
        <p class="govuk-body">
          {inTime} of {items.length} answered within the time the Act allows.
        </p>
        <StackTable
          caption="Answers, the latest first"
          captionHidden
          columns={[
            { text: 'Answer' },
            { text: 'Answered' },
            { text: 'Due' },
            { text: 'Pieces released', numeric: true },
            { text: 'Pieces withheld', numeric: true }
          ]}
          rows={items.map((one) => [
            <a class="govuk-link" href={disclosureHref(one.reference)}>
              {one.title}
            </a>,
            dayInWords(one.answeredOn),
            dayInWords(one.dueOn),
            String(one.released),
            String(one.withheld)
          ])}
        />
      </>
    )}
  </Layout>
)
