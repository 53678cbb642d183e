import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { dayInWords } from '../../government/index.ts'
import { plansHref, weeksHref } from '../links.ts'
import { MinistersViews } from '../ministers.view.tsx'

type Props = {
  weeks: readonly { weekOn: string; meetings: number; reason: string; post: string }[]
  posts: readonly { id: string; words: string }[]
  mayKeep: boolean
  values: Readonly<Record<string, string>>
  errors: FormErrors | undefined
}

/** Weeks that take no meetings, or more than usual. */
export const KeepDiaryWeekView = ({ weeks, posts, mayKeep, values, errors }: Props) => (
  <Layout title="Weeks of diaries" wide {...(errors ? { errors } : {})}>
    <h1 class="govuk-heading-l">Weeks of diaries</h1>
    <MinistersViews now="weeks" />
    <p class="govuk-body">
      A week named here takes as many meetings with business as it says: none in recess or on a visit abroad. A{' '}
      <a class="govuk-link" href={plansHref()}>
        proposed quarter
      </a>{' '}
      keeps to it.
    </p>
    {mayKeep && (
      <Details summaryText="Name a week" open={errors !== undefined || weeks.length === 0}>
        <Keep posts={posts} values={values} errors={errors} />
      </Details>
    )}
    {weeks.length > 0 ? (
      <StackTable
        caption="Weeks to come, the nearest first"
        captionHidden
        columns={[{ text: 'Week of' }, { text: 'Post' }, { text: 'Meetings', numeric: true }, { text: 'Why' }]}
        rows={weeks.map(({ weekOn, post, meetings, reason }) => [
          dayInWords(weekOn),
          post,
          meetings === 0 ? 'None' : String(meetings),
          reason
        ])}
      />
    ) : (
      <EmptyState title="Every week takes what it usually does">
        Name the weeks of recess and of visits abroad.
      </EmptyState>
    )}
  </Layout>
)

const Keep = ({ posts, values, errors }: Pick<Props, 'posts' | 'values' | 'errors'>) => {
  const field = (name: string) => ({ id: name, name, value: values[name] ?? '', errorMessage: errors?.fields[name] })
  return (
    <Form action={weeksHref()} label="Name a week">
      <Select
        {...field('postId')}
        label={{ text: 'Whose diary' }}
        items={[{ value: '', text: 'Choose' }, ...posts.map(({ id, words }) => ({ value: id, text: words }))]}
      />
      <Input {...field('day')} type="date" classes="govuk-input--width-10" label={{ text: 'Any day of the week' }} />
      <Input
        {...field('meetings')}
        inputmode="numeric"
        classes="govuk-input--width-2"
        label={{ text: 'Meetings with business it takes' }}
        hint={{ text: '0 for none' }}
      />
      <Input {...field('reason')} label={{ text: 'Why' }} />
      <Button text="Keep" preventDoubleClick />
    </Form>
  )
}
