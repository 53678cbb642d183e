import { EmptyState } from '../../../ui/empty-state.tsx'
import { FactStrip } from '../../../ui/fact-strip.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { DECLARATION_KINDS } from '../declarations/declaration-kinds.ts'
import { decideLineHref, declarationsHref, leftOutHref, quarterHref, returnHref, returnsHref } from '../links.ts'
import { TakeBack } from '../take-back-signature/take-back.view.tsx'
import type { DraftLine } from './draft-lines.ts'
import { Signatures } from './signatures.view.tsx'

type Shown = Pick<
  DraftLine,
  'engagementId' | 'personId' | 'minister' | 'on' | 'title' | 'organisations' | 'purpose' | 'decided'
> & { when: string; later?: 'added' | 'proposed' | undefined }
type Props = {
  department: string
  slug: string
  quarter: string
  words: { pageTitle: string; csvTitle: string; summary: string; fileName: string }
  layout: readonly string[]
  tag: { text: string; classes: string }
  due: string
  lines: readonly Shown[]
  nil: readonly string[]
  undecided: number
  published: number
  signatures: readonly { name: string; what: string; when: { iso: string; text: string } }[]
  next: 'approve' | 'send' | 'done'
  may: { decide: boolean; approve: boolean; send: boolean }
  errors?: FormErrors
}

/** A return in the making: what is still to decide, what will be published in which words, and who has signed. */
export function QuarterReturnView(props: Props) {
  const { department, words, tag, due, lines, nil, published, next, errors } = props
  return (
    <Layout
      title={words.csvTitle}
      wide
      {...(errors ? { errors } : {})}
      breadcrumbs={[{ text: 'Transparency returns', href: returnsHref() }, { text: department }]}
      sidebar={<Beside {...props} />}
    >
      <h1 class="govuk-heading-l">{words.csvTitle}</h1>
      <Kinds {...props} />
      <FactStrip
        facts={[
          { name: 'Due', value: due, note: <Tag {...tag} /> },
          ...linesLeft(props),
          { name: next === 'done' ? 'Published' : 'To publish', value: published },
          { name: 'Nil returns', value: nil.length }
        ]}
      />
      {lines.length === 0 && (
        <EmptyState title="No minister of this department met anybody in this quarter">
          <p class="govuk-body">Every minister in post has a nil return.</p>
        </EmptyState>
      )}
      {lines.length > 0 && <Lines {...props} />}
      <h2 class="govuk-heading-m">
        {next === 'approve' && props.undecided > 0 ? 'Nothing to declare, as decided so far' : 'Nothing to declare'}
      </h2>
      {nil.length === 0 ? (
        <p class="govuk-body">Every minister in post in the quarter has a meeting to publish.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {nil.map((name) => (
            <li>{name}</li>
          ))}
        </ul>
      )}
    </Layout>
  )
}

const Kinds = ({ slug, quarter }: Props) => (
  <nav class="so-views" aria-label="Returns of the quarter">
    <ul class="so-views__list">
      <li>
        <a class="so-views__link" href={returnHref(slug, quarter)} aria-current="page">
          <span class="so-views__words">Ministers’ meetings</span>
        </a>
      </li>
      {DECLARATION_KINDS.map(({ kind, title }) => (
        <li>
          <a class="so-views__link" href={declarationsHref(kind, slug, quarter)}>
            <span class="so-views__words">{title}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** What is left to decide; once signed, what was recorded too late to be in it. */
function linesLeft({ next, undecided }: Props) {
  if (next === 'approve')
    return [{ name: 'To decide', value: undecided, note: undecided === 0 ? 'Reconciled' : 'Sign when none is left' }]
  return undecided > 0 ? [{ name: 'Recorded since', value: undecided, note: 'Not in the return' }] : []
}

const Lines = ({
  lines,
  layout: [minister = '', date = '', organisation = '', purpose = ''],
  slug,
  quarter,
  next,
  may
}: Props) => (
  <StackTable
    caption="Engagements of the quarter, in order of date"
    columns={[{ text: date }, { text: minister }, { text: organisation }, { text: purpose }, { text: 'Decision' }]}
    rows={lines.map((line) => [
      <span class="so-unbroken">{line.when}</span>,
      line.minister,
      line.organisations || 'Nobody from outside government',
      line.purpose || <span class="so-unknown">Not written yet</span>,
      <>
        {line.decided ? (
          <Decision {...line.decided} />
        ) : (
          <Undecided line={line} next={next} slug={slug} quarter={quarter} />
        )}
        {next === 'approve' && may.decide && (
          <div>
            <a class="govuk-link" href={decideLineHref(slug, quarter, line.engagementId, line.personId)}>
              {line.decided ? 'Change' : 'Decide'}
              <span class="govuk-visually-hidden">
                : {line.minister}, {line.title}
              </span>
            </a>
          </div>
        )}
      </>
    ])}
  />
)

const Decision = ({ inScope, reason, by }: NonNullable<Shown['decided']>) => (
  <>
    <Tag text={inScope ? 'Publish' : 'Leave out'} classes={inScope ? 'govuk-tag--green' : 'govuk-tag--grey'} />
    <div class="govuk-hint govuk-!-margin-bottom-0">
      {reason && (
        <>
          {reason}
          <br />
        </>
      )}
      {by}
    </div>
  </>
)

const LATER = {
  added: { text: 'Added since', classes: 'govuk-tag--green' },
  proposed: { text: 'Waits for a second person', classes: 'govuk-tag--yellow' },
  since: { text: 'Recorded since', classes: 'govuk-tag--yellow' }
} as const

/** A line that nobody decided: before the signature it waits for that, after it it was recorded too late. */
function Undecided({ line, next, slug, quarter }: { line: Shown } & Pick<Props, 'next' | 'slug' | 'quarter'>) {
  if (next === 'approve') return <Tag text="To decide" classes="govuk-tag--yellow" />
  return (
    <>
      <Tag {...LATER[line.later ?? 'since']} />
      <div class="govuk-hint govuk-!-margin-bottom-0">
        {next === 'send' && 'Take the signature back to decide it'}
        {next === 'done' && (
          <a class="govuk-link" href={leftOutHref('meetings', slug, quarter, line.later ? undefined : proposed(line))}>
            {line.later ? 'See what became of it' : 'Propose to add it'}
          </a>
        )}
      </div>
    </>
  )
}

/** What is known of the line already, so that nobody types it again. */
const proposed = ({ personId, on, organisations, purpose }: Shown) => ({
  holder: personId,
  on,
  organisations,
  purpose: purpose ?? ''
})

function Beside(props: Props) {
  const { signatures, words, next, slug, quarter } = props
  return (
    <>
      <Signatures signatures={signatures} />
      <Sign {...props} />
      {next === 'send' && props.may.approve && (
        <TakeBack action={`${returnHref(slug, quarter)}/take-back`} errors={props.errors} />
      )}
      {next === 'done' && (
        <p class="govuk-body">
          <a class="govuk-link" href={quarterHref(slug, quarter)}>
            See what the public sees
          </a>
          <br />
          <a class="govuk-link" href={leftOutHref('meetings', slug, quarter)}>
            Lines that were left out
          </a>
        </p>
      )}
      <h2 class="govuk-heading-m">{next === 'done' ? 'As it is published' : 'As it will be published'}</h2>
      <SummaryList
        rows={[
          { key: { text: 'Page title' }, value: { text: words.pageTitle } },
          { key: { text: 'CSV title' }, value: { text: words.csvTitle } },
          { key: { text: 'Summary' }, value: { text: words.summary } },
          { key: { text: 'File' }, value: { text: words.fileName } }
        ]}
      />
    </>
  )
}

function Sign({ next, may, slug, quarter, undecided, errors }: Props) {
  if (next === 'done' || (next === 'approve' ? !may.approve : !may.send)) return null
  if (next === 'approve' && undecided > 0)
    return (
      <p class="govuk-body">
        {undecided === 1 ? 'One line is' : `${undecided} lines are`} still to decide. Once every line is decided, you
        sign here.
      </p>
    )
  return (
    <Form action={`${returnHref(slug, quarter)}/${next}`} label="Sign the return">
      <Checkboxes
        idPrefix="confirmed"
        name="confirmed"
        {...(errors?.fields.confirmed ? { errorMessage: errors.fields.confirmed } : {})}
        items={[{ value: 'yes', text: 'I have read every line, and it is right' }]}
      />
      <Button text={next === 'approve' ? 'Sign for the private office' : 'Sign for propriety and publish'} />
    </Form>
  )
}
