import { FactStrip } from '../../../ui/fact-strip.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { cellsOf } from '../declarations/declaration-file.ts'
import { DECLARATION_KINDS } from '../declarations/declaration-kinds.ts'
import { declarationsHref, leftOutHref, publishedKindHref, returnHref, returnsHref } from '../links.ts'
import { Signatures } from '../quarter-return/signatures.view.tsx'
import { TakeBack } from '../take-back-signature/take-back.view.tsx'
import type { DeclarationsProps } from './declarations-props.view.tsx'
import { DeclareForm } from './declare-form.view.tsx'

/** One return in the making, in the columns it will be published in. */
export const DeclarationsView = (props: DeclarationsProps) => {
  const { loaded, words, errors, due, tag } = props
  const { declared, nil, faulty, body } = loaded
  return (
    <Layout
      title={words.csvTitle}
      wide
      {...(errors ? { errors } : {})}
      breadcrumbs={[{ text: 'Transparency returns', href: returnsHref() }, { text: body.name }]}
      sidebar={<Beside {...props} />}
    >
      <h1 class="govuk-heading-l">{words.csvTitle}</h1>
      <Kinds {...props} />
      <FactStrip
        facts={[
          { name: 'Due', value: due, note: <Tag {...tag} /> },
          { name: 'Declared', value: declared.filter((one) => !one.nil).length },
          { name: 'Incomplete', value: faulty },
          { name: 'Nil returns', value: nil.length + declared.filter((one) => one.nil).length }
        ]}
      />
      {declared.length > 0 ? <Declared {...props} /> : <p class="govuk-body">Nothing has been declared yet.</p>}
      {!loaded.signed?.first_by && loaded.theirs && <DeclareForm {...props} />}
      {nil.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Nothing declared</h2>
          <p class="govuk-body">{nil.map(({ name }) => name).join('; ')}</p>
        </>
      )}
    </Layout>
  )
}

const Kinds = ({ loaded, quarter }: DeclarationsProps) => (
  <nav class="so-views" aria-label="Returns of the quarter">
    <ul class="so-views__list">
      <li>
        <a class="so-views__link" href={returnHref(loaded.body.slug, quarter)}>
          <span class="so-views__words">Ministers’ meetings</span>
        </a>
      </li>
      {DECLARATION_KINDS.map(({ kind, title }) => (
        <li>
          <a
            class="so-views__link"
            href={declarationsHref(kind, loaded.body.slug, quarter)}
            aria-current={kind === loaded.of.kind ? 'page' : undefined}
          >
            <span class="so-views__words">{title}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const Declared = ({ loaded, quarter }: DeclarationsProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
  <section class="so-wide-table" tabIndex={0} aria-label="The return">
    <StackTable
      caption={loaded.signed?.published_at ? 'As it is published' : 'As it will be published'}
      columns={[...loaded.layout.columns.map((text) => ({ text })), { text: 'Kept by' }]}
      rows={loaded.declared.map((one) => [
        ...cellsOf(loaded.layout, one),
        <>
          {one.by}
          {!loaded.signed?.first_by && loaded.theirs && (
            <TakeOut id={one.id} action={`${declarationsHref(loaded.of.kind, loaded.body.slug, quarter)}/withdraw`} />
          )}
        </>
      ])}
    />
  </section>
)

const TakeOut = ({ id, action }: { id: string; action: string }) => (
  <Details summaryText="Take out">
    <Form action={action} label="Take out">
      <input type="hidden" name="id" value={id} />
      <Input id={`reason-${id}`} name="reason" label={{ text: 'Why' }} value="" />
      <Button text="Take out" classes="govuk-button--secondary" />
    </Form>
  </Details>
)

const Beside = ({ loaded, quarter, signatures, may, errors, words }: DeclarationsProps) => {
  const { signed, of, body } = loaded
  const next = signed?.published_at ? 'done' : signed?.first_by ? 'publish' : 'approve'
  return (
    <>
      <Signatures signatures={signatures} />
      {next === 'done' ? (
        <p class="govuk-body">
          <a class="govuk-link" href={publishedKindHref(body.slug, quarter, of.kind)}>
            See what the public sees
          </a>
          <br />
          <a class="govuk-link" href={leftOutHref(of.kind, body.slug, quarter)}>
            Lines that were left out
          </a>
        </p>
      ) : (
        may[next] && (
          <Form action={`${declarationsHref(of.kind, body.slug, quarter)}/${next}`} label="Sign the return">
            <Checkboxes
              idPrefix="confirmed"
              name="confirmed"
              {...(errors?.fields.confirmed ? { errorMessage: errors.fields.confirmed } : {})}
              items={[{ value: 'yes', text: 'I have read every line, and it is right' }]}
            />
            <Button text={next === 'approve' ? 'Sign for the private office' : 'Sign for propriety and publish'} />
          </Form>
        )
      )}
      {next === 'publish' && may.approve && (
        <TakeBack action={`${declarationsHref(of.kind, body.slug, quarter)}/take-back`} errors={errors} />
      )}
      <p class="govuk-body-s">File: {words.fileName}</p>
      <p class="govuk-body-s">Layout: {loaded.layout.source_words}.</p>
    </>
  )
}
