import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { FileUpload } from '../../../ui/govuk/file-upload.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { engagementsHref, importEngagementsHref } from '../links.ts'
import type { Imported } from './bring-in.ts'

type Shown = {
  columns: Readonly<Record<string, string>>
  text: string
  found: Imported | undefined
  errors: FormErrors | undefined
}

const BECOMES = {
  held: <Tag text="Held" classes="govuk-tag--green" />,
  planned: <Tag text="Planned" classes="govuk-tag--blue" />,
  there: <Tag text="Came in before" classes="govuk-tag--grey" />
}

export const ImportEngagementsView = ({ columns, text, found, errors }: Shown) => (
  <Layout title="Bring in engagements" errors={errors} wide backLink={{ href: engagementsHref(), text: 'Engagements' }}>
    <h1 class="govuk-heading-l">Bring in engagements</h1>
    {found && found.wrong.length === 0 ? (
      <Ready text={text} found={found} />
    ) : (
      <>
        {found && <Wrong text={text} found={found} />}
        <Choose columns={columns} errors={errors} />
      </>
    )}
  </Layout>
)

const Choose = ({ columns, errors }: Pick<Shown, 'columns' | 'errors'>) => (
  <>
    <p class="govuk-body">
      A CSV file, one engagement on each row. You see what would come of it first. All rows come in, or none.
    </p>
    <Form action={importEngagementsHref()} enctype="multipart/form-data">
      <FileUpload
        id="file"
        name="file"
        label={{ text: 'CSV file', classes: 'govuk-label--s' }}
        hint={{ text: 'Up to 1,000 rows. What is past comes in as held, what is to come as planned' }}
        errorMessage={errors?.fields.file}
      />
      <Button text="Look at it" />
    </Form>
    <Details summaryText="The columns of the file">
      <p class="govuk-body">
        <a class="govuk-link" href="/engagements/import/columns.csv">
          Start from an empty file with these columns
        </a>
        . Kind, title, date, from and businesses are needed. Where a cell holds several, put semicolons between them.
      </p>
      <dl class="govuk-summary-list govuk-summary-list--no-border">
        {Object.entries(columns).map(([name, words]) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{name}</dt>
            <dd class="govuk-summary-list__value">{words}</dd>
          </div>
        ))}
      </dl>
    </Details>
  </>
)

const Ready = ({ text, found }: { text: string; found: Imported }) => {
  const news = found.rows.filter(({ becomes }) => becomes !== 'there').length
  const before = found.rows.length - news
  return (
    <>
      <p class="govuk-body">
        {news === 0
          ? 'Every row came in before. There is nothing to bring in.'
          : `Every row can come in: ${[`${news} new`, before && `${before} that came in before`].filter(Boolean).join(', ')}.`}
      </p>
      {news > 0 && (
        <Form action={importEngagementsHref()} enctype="multipart/form-data" label="Bring them in">
          <input type="hidden" name="sure" value="yes" />
          <input type="hidden" name="rows" value={text} />
          <Button text={news === 1 ? 'Bring in 1 engagement' : `Bring in ${news} engagements`} />
        </Form>
      )}
      <StackTable
        caption="What comes of each row"
        columns={[{ text: 'Row' }, { text: 'Title' }, { text: 'Becomes' }]}
        rows={found.rows.map(({ row, title, becomes }) => [row, title, BECOMES[becomes]])}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={importEngagementsHref()}>
          Choose another file
        </a>
      </p>
    </>
  )
}

const rowsIn = (wrong: Imported['wrong']) => new Set(wrong.map(({ row }) => row)).size

const Wrong = ({ text, found }: { text: string; found: Imported }) => (
  <>
    <StackTable
      caption={`To mend in ${rowsIn(found.wrong)} of ${rowsIn(found.wrong) + found.rows.length} rows`}
      columns={[{ text: 'Row' }, { text: 'Column' }, { text: 'What is wrong' }]}
      rows={found.wrong.map(({ row, column, words }) => [row, column, words])}
    />
    <Form action={importEngagementsHref()} enctype="multipart/form-data" label="The rows to mend">
      <input type="hidden" name="wrong" value="yes" />
      <input type="hidden" name="rows" value={text} />
      <Button text="Take the rows to mend as a file" classes="govuk-button--secondary" />
    </Form>
  </>
)
