import type { ComponentChildren } from 'preact'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { firmWordInWords } from '../firm-words.ts'
import { firmMeetingHref } from '../links.ts'
import type { MeetingOfFirm } from './meetings-of-firm.ts'

export type ShownMeeting = Omit<MeetingOfFirm, 'words'> & {
  when: { iso: string; text: string }
  words: ReturnType<typeof firmWordInWords>[]
  suits: boolean
  open: boolean
}

export type FirmMeetingProps = {
  meeting: ShownMeeting
  typed: Record<string, string>
  errors?: FormErrors | undefined
  done?: string | undefined
}

type Props = Omit<FirmMeetingProps, 'done'>

/** What a firm may say to a meeting, each a short form of its own that needs no script. */
export const FirmMeetingForms = (props: Props) => (
  <>
    {props.meeting.open && (
      <>
        <h2 class="govuk-heading-m">Tell us about this meeting</h2>
        {!props.meeting.suits && (
          <Form action={firmMeetingHref(props.meeting.id)} label="This time suits us">
            <Button text="This time suits us" name="kind" value="suits" preventDoubleClick />
          </Form>
        )}
        <AnotherTime {...props} {...saidIn(props, 'another-time')} />
        <Propose
          {...props}
          {...saidIn(props, 'agenda')}
          kind="agenda"
          title="Propose something to talk about"
          label="What you want to talk about"
        />
        <Propose
          {...props}
          {...saidIn(props, 'speaker')}
          kind="speaker"
          title="Propose a speaker"
          label="Who should speak, and on what"
        />
        <Propose
          {...props}
          {...saidIn(props, 'visit')}
          kind="visit"
          title="Propose a visit"
          label="What you want to show, and where"
        />
      </>
    )}
    <OtherApproach {...props} {...saidIn(props, 'other-approach')} />
  </>
)

type Kind = 'agenda' | 'speaker' | 'visit' | 'another-time' | 'other-approach'

const One = ({
  meeting,
  typed,
  kind,
  title,
  button,
  children
}: Props & { kind: Kind; title: string; button: string; children: ComponentChildren }) => (
  <Details summaryText={title} open={typed.kind === kind}>
    <Form action={firmMeetingHref(meeting.id)} label={title}>
      <input type="hidden" name="kind" value={kind} />
      {children}
      <Button text={button} classes="govuk-button--secondary" preventDoubleClick />
    </Form>
  </Details>
)

type Typed = { said: Record<string, string>; wrong: Record<string, { text: string }>; id: (field: string) => string }

/** What was typed into one of the forms: the one that was refused has the plain names, to which the list of errors leads. */
function saidIn({ typed, errors }: Props, kind: Kind): Typed {
  if (typed.kind === kind) return { said: typed, wrong: errors?.fields ?? {}, id: (field) => field }
  return { said: {}, wrong: {}, id: (field) => `${kind}-${field}` }
}

const AnotherTime = ({ said, wrong, id, ...props }: Props & Typed) => (
  <One {...props} kind="another-time" title="Suggest another time" button="Suggest this time">
    <Input
      id={id('suggestedAt')}
      name="suggestedAt"
      type="datetime-local"
      value={said.suggestedAt ?? ''}
      label={{ text: 'Date and time that would suit you' }}
      classes="govuk-input--width-20"
      errorMessage={wrong.suggestedAt}
    />
    <Words id={id('words')} said={said} wrong={wrong} label="Why, in a few words" />
  </One>
)

const Propose = ({
  said,
  wrong,
  id,
  kind,
  title,
  label,
  ...props
}: Props & Typed & { kind: 'agenda' | 'speaker' | 'visit'; title: string; label: string }) => (
  <One {...props} kind={kind} title={title} button="Send the proposal">
    <Words id={id('words')} said={said} wrong={wrong} label={label} />
    <InConfidence kind={kind} said={said} />
  </One>
)

const OtherApproach = ({ said, wrong, id, ...props }: Props & Typed) => (
  <One {...props} kind="other-approach" title="Another department has approached us about the same" button="Tell us">
    <p class="govuk-body">
      You should not have to say things twice. Whoever looks after your firm sorts it out with them.
    </p>
    <Input
      id={id('otherBody')}
      name="otherBody"
      value={said.otherBody ?? ''}
      label={{ text: 'Which department or body' }}
      errorMessage={wrong.otherBody}
    />
    <Words id={id('words')} said={said} wrong={wrong} label="What they asked you about" />
    <InConfidence kind="other-approach" said={said} />
  </One>
)

type Said = { said: Record<string, string>; wrong: Record<string, { text: string }> }

const Words = ({ id, said, wrong, label }: Said & { id: string; label: string }) => (
  <Textarea id={id} name="words" value={said.words ?? ''} rows={3} label={{ text: label }} errorMessage={wrong.words} />
)

const InConfidence = ({ kind, said }: { kind: string; said: Record<string, string> }) => (
  <Checkboxes
    idPrefix={`${kind}-inConfidence`}
    name="inConfidence"
    classes="govuk-checkboxes--small"
    values={[said.inConfidence ?? '']}
    items={[
      {
        value: 'yes',
        text: 'This is commercial in confidence',
        hint: {
          text: 'It stays marked as supplied in confidence by your firm wherever it is read. The law on information can still ask for it'
        }
      }
    ]}
  />
)
