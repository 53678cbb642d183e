import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { WarningText } from '../../../ui/govuk/warning-text.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { businessHref } from '../../register/links.ts'
import { businessRecordsHref, mergeHref } from '../links.ts'
import type { MergePreview, Side } from './load-merge.ts'

type Shown = { asked: string; preview: MergePreview; said: Record<string, string>; errors?: FormErrors }

/** The two side by side, what would move, and the way to say that they are one, or two. */
export function MergeBusinessesView({ asked, preview, said, errors }: Shown) {
  const { kept, merged, hindered } = preview
  return (
    <Layout
      title={`Merge ${merged.name} into ${kept.name}`}
      wide
      {...(errors ? { errors } : {})}
      backLink={{ href: businessRecordsHref(asked), text: 'Back' }}
    >
      <h1 class="govuk-heading-l">Are these one business?</h1>
      {hindered ? (
        <WarningText text={hindered.words} iconFallbackText="Warning" />
      ) : (
        <p class="govuk-body-l">
          <strong>{kept.name}</strong> would stand for both
          {kept.number ? ', because it is on the register' : ', as the older record'}.
        </p>
      )}
      <TheTwo kept={kept} merged={merged} hindered={Boolean(hindered)} />
      {!hindered && <WhatMoves preview={preview} />}
      {!hindered && <MergeForm asked={asked} preview={preview} said={said} {...(errors ? { errors } : {})} />}
      <ApartForm asked={asked} preview={preview} said={said} {...(errors ? { errors } : {})} />
    </Layout>
  )
}

const TheTwo = ({ kept, merged, hindered }: { kept: Side; merged: Side; hindered: boolean }) => {
  const row = (name: string, of: (side: Side) => string | null) => [
    name,
    of(kept) || 'Not known',
    of(merged) || 'Not known'
  ]
  return (
    <StackTable
      caption="The two records"
      columns={[
        { text: 'What' },
        { text: hindered ? 'One' : 'Stands for both' },
        { text: hindered ? 'The other' : 'Leads to it' }
      ]}
      rows={[
        [
          'Name',
          <a class="govuk-link" href={businessHref(kept.id)}>
            {kept.name}
          </a>,
          <a class="govuk-link" href={businessHref(merged.id)}>
            {merged.name}
          </a>
        ],
        ['Company number', kept.number ?? 'None', merged.number ?? 'None'],
        row('Postcode', ({ postcode }) => postcode),
        row('Town', ({ town }) => town),
        row('Status', ({ status }) => status)
      ]}
    />
  )
}

function WhatMoves({ preview: { holdings, records, merged, kept } }: { preview: MergePreview }) {
  const rows = [
    { many: 'records of departments’ lists', counts: [...records] },
    ...holdings.filter(({ counts }) => counts.some((n) => n > 0))
  ]
  return (
    <>
      <StackTable
        caption="What would move"
        columns={[
          { text: 'Kind' },
          { text: `Moves from ${merged.name}`, numeric: true },
          { text: `There already at ${kept.name}`, numeric: true }
        ]}
        rows={rows.map(({ many, counts }) => [
          many.charAt(0).toUpperCase() + many.slice(1),
          (counts[1] ?? 0).toLocaleString('en-GB'),
          (counts[0] ?? 0).toLocaleString('en-GB')
        ])}
      />
      <InsetText>
        The counts are of what you may see; what is kept from you moves as well. Where both hold the same, such as one
        person by e-mail address, the one already there stays and the other waits with the old record. The old address
        leads to {kept.name} for ever. Undoing brings everything back.
      </InsetText>
    </>
  )
}

function MergeForm({ asked, preview, said, errors }: Shown) {
  const wrong = said.does === 'apart' ? {} : (errors?.fields ?? {})
  return (
    <Form action={mergeHref(asked, other(asked, preview))}>
      <input type="hidden" name="does" value="merge" />
      <Textarea
        id="reason"
        name="reason"
        rows={2}
        value={said.does === 'apart' ? '' : (said.reason ?? '')}
        label={{ text: 'What shows that they are one?' }}
        hint={{ text: 'In a few words, for whoever asks later' }}
        errorMessage={wrong.reason}
      />
      <Button text="Merge them" />
    </Form>
  )
}

function ApartForm({ asked, preview, said, errors }: Shown) {
  const wrong = said.does === 'apart' || said.does === 'lift' ? (errors?.fields ?? {}) : {}
  return (
    <>
      <h2 class="govuk-heading-m">{preview.isApart ? 'Were they set apart wrongly?' : 'Or are they two?'}</h2>
      <Form action={mergeHref(asked, other(asked, preview))}>
        <input type="hidden" name="does" value={preview.isApart ? 'lift' : 'apart'} />
        <Textarea
          id="reason-apart"
          name="reason"
          rows={2}
          value={said.does === 'apart' || said.does === 'lift' ? (said.reason ?? '') : ''}
          label={{ text: preview.isApart ? 'What shows that they may be one?' : 'What shows that they are two?' }}
          hint={{
            text: preview.isApart
              ? 'After this they may be merged'
              : 'No merge, link or run makes them one until somebody lifts it'
          }}
          errorMessage={wrong.reason}
        />
        <Button
          text={preview.isApart ? 'Lift that they are two' : 'Set them apart'}
          classes="govuk-button--secondary"
        />
      </Form>
    </>
  )
}

const other = (asked: string, { kept, merged }: MergePreview) => (asked === kept.id ? merged.id : kept.id)
