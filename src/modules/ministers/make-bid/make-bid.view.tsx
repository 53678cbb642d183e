import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { diaryHref } from '../links.ts'
import { ChooseBusiness, type FoundToAsk } from './choose-business.view.tsx'

type Shown = {
  business: { id: string; name: string } | undefined
  /** What was looked for, where no business is chosen yet. */
  found: FoundToAsk
  posts: readonly { id: string; words: string }[]
  forms: readonly { code: string; title: string }[]
  values: Readonly<Record<string, string>>
  errors?: FormErrors | undefined
}

/** To ask for a minister’s time, for a business or for government. */
export function MakeBidView({ business, found, posts, forms, values, errors }: Shown) {
  const field = (name: string) => ({ name, id: name, value: values[name] ?? '', errorMessage: errors?.fields[name] })
  return (
    <Layout title="Ask for a minister’s time" errors={errors} backLink={{ href: diaryHref(), text: 'Diary desk' }}>
      <h1 class="govuk-heading-l">Ask for a minister’s time</h1>
      {business ? (
        <Form action="/ministers/bids/make">
          <input type="hidden" name="businessId" value={business.id} />
          <p class="govuk-body">
            With <strong>{business.name}</strong>
          </p>
          <Radios
            name="kind"
            idPrefix="kind"
            value={values.kind || 'bid'}
            fieldset={{ legend: { text: 'Who asks', classes: 'govuk-fieldset__legend--s' } }}
            items={[
              { value: 'bid', text: 'We do, for government' },
              { value: 'invitation', text: 'The business invited the minister' }
            ]}
          />
          <Select
            {...field('postId')}
            label={{ text: 'Whom it is for' }}
            items={[{ value: '', text: 'Choose' }, ...posts.map(({ id, words }) => ({ value: id, text: words }))]}
          />
          <Input {...field('title')} label={{ text: 'Title' }} />
          <Textarea
            {...field('purpose')}
            rows={3}
            label={{ text: 'What the meeting is for' }}
            hint={{ text: 'Say the subject plainly: this is what will be published' }}
          />
          <Select
            {...field('form')}
            label={{ text: 'How' }}
            items={forms.map(({ code, title }) => ({ value: code, text: title }))}
          />
          <Input {...field('wishedOn')} type="date" classes="govuk-input--width-10" label={{ text: 'Day hoped for' }} />
          <Input {...field('place')} label={{ text: 'Place, if known' }} />
          <Input {...field('bidderName')} label={{ text: 'Who to answer' }} />
          <Input {...field('bidderEmail')} type="email" label={{ text: 'Their e-mail address' }} spellcheck={false} />
          <Button text="Ask" preventDoubleClick />
        </Form>
      ) : (
        <ChooseBusiness found={found} />
      )}
    </Layout>
  )
}
