import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import type { Answers } from '../find-support/answers.ts'
import { finderAddress } from '../find-support/finder-address.ts'
import { Carried } from '../find-support/question-form.view.tsx'
import { schemeHref } from '../links.ts'
import type { ComparedScheme, Comparison } from './compare-schemes.ts'
import type { ComparedRow, Line } from './rows-of.ts'

const MARK = { 1: '✓', 0: '?', '-1': '✗' } as const
const SAID = { 1: 'You are', 0: 'We cannot tell', '-1': 'You are not' } as const
const FOR_YOU = { 1: 'Fits what you told us', 0: 'May fit', '-1': 'Does not fit' } as const
const COLOUR = { 1: 'govuk-tag--green', 0: 'govuk-tag--yellow', '-1': 'govuk-tag--red' } as const

type Props = { comparison: Comparison; answers: Answers; only: boolean }

/** Schemes side by side. What differs carries a tag and strong words; what all say stands plain. */
export function CompareView({ comparison, answers, only }: Props) {
  const { schemes, rows, closed, judged } = comparison
  const shown = only ? rows.filter(({ differs }) => differs) : rows
  const here = compareAddress(
    schemes.map(({ slug }) => slug),
    answers
  )
  return (
    <Layout
      title={`Compare ${schemes.length} kinds of support`}
      wide
      backLink={{ href: finderAddress(answers), text: 'Find support' }}
    >
      <h1 class="govuk-heading-l">Compare {schemes.length} kinds of support</h1>
      {closed.length > 0 && <InsetText text={`No longer open, so not shown: ${closed.join('; ')}.`} />}
      {schemes.length > 0 && (
        <>
          <p class="govuk-body">
            {rows.filter(({ differs }) => differs).length} of {rows.length} things differ.{' '}
            <a class="govuk-link" href={only ? here : `${here}&only=differences`}>
              {only ? 'Show everything' : 'Show only what differs'}
            </a>
          </p>
          <StackTable
            caption="Side by side"
            captionHidden
            columns={[{ text: 'Compared by' }, ...schemes.map(({ title }) => ({ text: title }))]}
            rows={[
              ['Read more', ...schemes.map((one) => <Title scheme={one} />)],
              ...(judged ? [['For you', ...schemes.map(({ verdict }) => <Verdict verdict={verdict} />)]] : []),
              ...shown.map((one) => [
                <RowName row={one} />,
                ...one.cells.map((lines) => <Cell lines={lines} mixed={isMixed(one)} />)
              ])
            ]}
          />
        </>
      )}
      <Form action="/support/ask">
        <Carried answers={answers} />
        <p class="govuk-body">Cannot choose? A named team can look at them with you.</p>
        <Button text="Ask a person" preventDoubleClick />
      </Form>
    </Layout>
  )
}

const Title = ({ scheme: { slug, title, open } }: { scheme: ComparedScheme }) => (
  <>
    <a class="govuk-link" href={schemeHref(slug)}>
      {title}
    </a>{' '}
    {!open && <Tag text="Not open" classes="govuk-tag--grey" />}
  </>
)

const Verdict = ({ verdict }: Pick<ComparedScheme, 'verdict'>) =>
  verdict === undefined ? null : <Tag text={FOR_YOU[verdict]} classes={COLOUR[verdict]} />

const RowName = ({ row: { name, differs } }: { row: ComparedRow }) => (
  <>
    {name} {differs && <Tag text="Differs" classes="govuk-tag--purple" />}
  </>
)

/** Where all is different the tag says it; strong words are for telling the different from the same within a row. */
const isMixed = ({ cells }: ComparedRow) => cells.some((lines) => lines.some(({ shared }) => shared))

const Cell = ({ lines, mixed }: { lines: readonly Line[]; mixed: boolean }) => (
  <ul class="govuk-list so-sides">
    {lines.map(({ words, verdict, shared }) => (
      <li class={`so-rules__rule--${verdict}`}>
        {verdict !== undefined && (
          <>
            <span aria-hidden="true">{MARK[verdict]} </span>
            <span class="govuk-visually-hidden">{SAID[verdict]}: </span>
          </>
        )}
        {shared || !mixed ? words : <strong>{words}</strong>}
      </li>
    ))}
  </ul>
)

type Choose = { words: string; chosen: readonly { slug: string; title: string }[]; answers: Answers }

/** Too few or too many were chosen: what was chosen stays, and one press takes one off. */
export const ChooseView = ({ words, chosen, answers }: Choose) => (
  <Layout
    title={words}
    backLink={{ href: finderAddress(answers), text: 'Find support' }}
    errors={{ errorList: [{ text: words, href: '#chosen' }], fields: {} }}
  >
    <h1 class="govuk-heading-l">Compare kinds of support</h1>
    {chosen.length === 0 ? (
      <div id="chosen">
        <EmptyState title="Nothing is chosen yet">
          Tick “Compare” beside two to four results of the finder, then press “Compare those ticked”.
        </EmptyState>
      </div>
    ) : (
      <ul class="govuk-list govuk-list--spaced" id="chosen">
        {chosen.map(({ slug, title }) => (
          <li>
            {title}{' '}
            <a
              class="govuk-link"
              href={compareAddress(
                chosen.filter((one) => one.slug !== slug).map((one) => one.slug),
                answers
              )}
            >
              Take it off<span class="govuk-visually-hidden">: {title}</span>
            </a>
          </li>
        ))}
      </ul>
    )}
    <p class="govuk-body">
      <a class="govuk-link" href={finderAddress(answers)}>
        Go back and choose
      </a>
    </p>
  </Layout>
)

function compareAddress(slugs: readonly string[], answers: Answers): string {
  const said = finderAddress(answers, {}, '/support/compare')
  const chosen = slugs.map((slug) => `scheme=${encodeURIComponent(slug)}`).join('&')
  return `${said}${said.includes('?') ? '&' : '?'}${chosen}`
}
