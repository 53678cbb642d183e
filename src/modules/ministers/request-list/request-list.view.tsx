import { DueTag } from '../../../ui/due-tag.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Queue } from '../../../ui/queue.tsx'
import { dayInWords } from '../../government/index.ts'
import { disclosuresHref, openRequestHref, requestHref } from '../links.ts'
import { MinistersViews } from '../ministers.view.tsx'
import type { ListedRequest } from './list-requests.ts'

/** Requests under the Freedom of Information Act about meetings, by the clock. */
export const RequestListView = ({ requests }: { requests: readonly ListedRequest[] }) => {
  const [open, answered] = [requests.filter((one) => one.open), requests.filter((one) => !one.open)]
  return (
    <Layout title="Requests for information" wide>
      <h1 class="govuk-heading-l">Requests for information</h1>
      <MinistersViews now="requests" />
      <p class="govuk-body">
        What is held about one meeting is gathered in one press, decided piece by piece, and answered within 20 working
        days of the day the request came in. Answers stand in the{' '}
        <a class="govuk-link" href={disclosuresHref()}>
          public log of disclosures
        </a>
        .
      </p>
      <Button text="Open a request" href={openRequestHref()} />
      <h2 class="govuk-heading-m">To answer, the soonest due first</h2>
      {open.length > 0 ? (
        <Queue label="To answer" rows={open.map(rowOf)} />
      ) : (
        <EmptyState title="Every request has its answer" headingLevel={3} />
      )}
      {answered.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Answered</h2>
          <Queue label="Answered" rows={answered.map(rowOf)} />
        </>
      )}
    </Layout>
  )
}

const rowOf = (one: ListedRequest) => ({
  title: one.meeting,
  href: requestHref(one.reference),
  due: <DueTag {...one.due} />,
  about: `${one.reference}, came in ${dayInWords(one.receivedOn)}, kept by ${one.owner}`
})
