import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Deed, type FormProps } from './deed.view.tsx'
import { fieldId } from './field-id.ts'
import { WhoWasThere } from './who-was-there.view.tsx'

/** What was entered wrongly, put right in sight of all: what it was before stays beside it. */
export const CorrectForm = ({ said, wrong, ...props }: FormProps) => (
  <Deed {...props} deed="correct" title="Put something right" button="Put it right">
    <Input
      id={fieldId(props.failed, 'correct', 'title')}
      name="title"
      value={said.title ?? props.shown.title}
      label={{ text: 'What it is about' }}
      errorMessage={wrong.title}
    />
    <Input
      id={fieldId(props.failed, 'correct', 'place')}
      name="place"
      value={said.place ?? props.shown.placeSaid}
      label={{ text: 'Place' }}
      errorMessage={wrong.place}
    />
    <Textarea
      id={fieldId(props.failed, 'correct', 'businesses')}
      name="businesses"
      value={said.businesses ?? props.shown.businessLines}
      rows={Math.min(14, props.shown.businesses.length + 2)}
      label={{ text: 'Businesses' }}
      hint={{ text: 'One on each line: the name or the company number' }}
      errorMessage={wrong.businesses}
    />
    <Topics {...props} said={said} wrong={wrong} />
    <WhoWasThere shown={props.shown} said={said} wrong={wrong} failed={props.failed} deed="correct" />
    <Input
      id={fieldId(props.failed, 'correct', 'reason')}
      name="reason"
      value={said.reason ?? ''}
      label={{ text: 'What was wrong' }}
      hint={{ text: 'It stays beside the engagement, with what stood there before' }}
      errorMessage={wrong.reason}
    />
  </Deed>
)

const Topics = ({ shown, said, wrong }: FormProps) => (
  <Details summaryText="Topics" open={Boolean(wrong.topics)}>
    <input type="hidden" name="topics" value="" />
    <Checkboxes
      idPrefix="correct-topics"
      name="topics"
      classes="govuk-checkboxes--small so-columns"
      values={said.topics === undefined ? shown.topicCodes : said.topics.split(',')}
      fieldset={{ legend: { text: 'Topics', classes: 'govuk-fieldset__legend--s' } }}
      errorMessage={wrong.topics}
      items={shown.allTopics.map(({ code, title }) => ({ value: code, text: title }))}
    />
  </Details>
)
