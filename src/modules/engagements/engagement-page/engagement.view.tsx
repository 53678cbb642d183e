import { DueTag } from '../../../ui/due-tag.tsx'
import { FactStrip } from '../../../ui/fact-strip.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { When } from '../../../ui/when.tsx'
import { addTaskUrl } from '../../government/links.ts'
import { InsidersCard } from '../insider-pages/insiders-card.view.tsx'
import { briefHref, engagementHref, engagementsHref } from '../links.ts'
import { EngagementForms } from './engagement-forms.view.tsx'
import type { EngagementLink } from './engagement-links.ts'
import { FirmWords, ShownToFirms } from './firm-side.view.tsx'
import { ChangesWaiting } from './mark-anew.view.tsx'
import type { ShownPage } from './shown-page.ts'

export type EngagementViewProps = {
  shown: ShownPage
  links: readonly EngagementLink[]
  markings: Parameters<typeof EngagementForms>[0]['markings']
  failed?: string | undefined
  errors?: FormErrors | undefined
  typed: Record<string, string>
  done?: string | undefined
}

const DONE: Record<string, string> = {
  log: 'Logged. Everybody who may see it sees it now.',
  plan: 'Planned. It stands in the calendar of all of government.',
  'read-out': 'Thank you. The read-out is in the record.',
  archive: 'Archived. It counts nowhere any more, and is kept with your reason.',
  'bring-back': 'Brought back. It is on record as held again.',
  cancel: 'Cancelled. It stays in the record with your reason.',
  move: 'Moved. Calendars that follow it will show the new time.',
  join: 'You take part in this now.',
  invite: 'The invitations are in the post. Changes will follow by themselves.',
  correct: 'Put right. What stood there before is kept in a note.',
  note: 'Your note is saved.',
  marking: 'Held more closely from now on, and so is whatever was drawn from it.',
  'marking-waits':
    'Asked for. It stays as closely held until a second person agrees: its team and whoever attends are told.',
  'decide-marking': 'Your decision is kept.',
  'show-to-firm': 'The firm sees it on its own page now.',
  'hide-from-firm': 'The firm sees it no longer. What it wrote stays here.',
  'answer-firm': 'Answered. The firm reads it on its own page.',
  file: 'The file is kept.',
  promise: 'The promise is in the ledger, and will be chased.'
}

/** One engagement: what, when, who, what was said, and what each side promised. */
export const EngagementView = ({ shown, links, errors, done, ...rest }: EngagementViewProps) => (
  <Layout
    title={shown.title}
    wide
    errors={errors}
    marking={shown.marking}
    breadcrumbs={[{ text: 'Engagements', href: engagementsHref() }, { text: shown.title }]}
    sidebar={<Beside shown={shown} links={links} />}
  >
    {done && DONE[done] && <NotificationBanner type="success" text={DONE[done]} />}
    <span class="govuk-caption-l">
      {shown.form}, {shown.when.short}
    </span>
    <h1 class="govuk-heading-l">{shown.title}</h1>
    <FactStrip
      facts={[
        { name: 'When', value: <When iso={shown.when.iso} text={shown.when.text} />, note: shown.when.time },
        { name: 'Where it stands', value: <DueTag {...shown.status} /> },
        { name: 'Place', value: shown.place },
        { name: 'Owner', value: shown.owner, note: shown.team }
      ]}
    />
    {shown.archived && <InsetText text={shown.archived} />}
    {shown.cancelReason && <p class="govuk-body">Why it does not take place: {shown.cancelReason}</p>}
    {shown.outcome && (
      <p class="govuk-body">
        <strong>What we want from it:</strong> {shown.outcome}
      </p>
    )}
    <Passages shown={shown} />
    <ChangesWaiting shown={shown} />
    <FirmWords shown={shown} errors={errors} failed={rest.failed} typed={rest.typed} />
    <Promises shown={shown} />
    <Files shown={shown} />
    <EngagementForms shown={shown} errors={errors} {...rest} />
  </Layout>
)

const Passages = ({ shown }: { shown: ShownPage }) => (
  <>
    {shown.passages.map((one) => (
      <section class="so-passage">
        <h2 class="govuk-heading-m">
          {one.title} {one.mine && <Tag text="Only you see this" classes="govuk-tag--purple" />}
          {one.marking && <span class="so-passage__marking">{one.marking}</span>}
        </h2>
        {one.confidedBy && <p class="so-passage__confided">Supplied in confidence by {one.confidedBy}</p>}
        {one.words.split(/\n{2,}/).map((paragraph) => (
          <p class="govuk-body so-words">{paragraph}</p>
        ))}
        <p class="govuk-hint">
          {one.by}, <When {...one.at} />
        </p>
      </section>
    ))}
  </>
)

const Promises = ({ shown }: { shown: ShownPage }) =>
  shown.promises.length === 0 ? null : (
    <section>
      <h2 class="govuk-heading-m">Promises made here</h2>
      <ul class="govuk-list so-promises">
        {shown.promises.map((one) => (
          <li>
            <DueTag {...one.due} />
            <br />
            <a class="govuk-link" href={one.href}>
              {one.words}
            </a>
            <br />
            <span class="govuk-hint">{[one.by, one.slipped].filter(Boolean).join('. ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )

const Files = ({ shown: { files } }: { shown: ShownPage }) =>
  files.length === 0 ? null : (
    <section>
      <h2 class="govuk-heading-m">Files</h2>
      <ul class="govuk-list">
        {files.map((one) => (
          <li>
            <a class="govuk-link" href={one.href}>
              {one.name}
            </a>{' '}
            {one.marking && <span class="so-passage__marking">{one.marking}</span>}
            <span class="govuk-hint govuk-!-margin-bottom-0">{one.about}</span>
          </li>
        ))}
      </ul>
    </section>
  )

const Beside = ({ shown, links }: Pick<EngagementViewProps, 'shown' | 'links'>) => (
  <>
    <section class="so-card">
      <h2 class="govuk-heading-s">Brief</h2>
      <p class="govuk-body-s">{shown.brief ?? 'None yet.'}</p>
      <p class="govuk-body-s">
        <a class="govuk-link" href={briefHref(shown.id)}>
          {shown.brief ? 'Open the brief' : 'Write a brief in one press'}
        </a>
      </p>
      <p class="govuk-body-s govuk-!-margin-bottom-0">
        <a class="govuk-link" href={addTaskUrl({ href: engagementHref(shown.id), words: shown.taskWords })}>
          Give a task about it
        </a>
      </p>
    </section>
    <InsidersCard id={shown.id} insiders={shown.insiders} />
    <section class="so-card">
      <h2 class="govuk-heading-s">Businesses</h2>
      <ul class="govuk-list govuk-body-s">
        {shown.businesses.map((one) => (
          <li>
            <a class="govuk-link" href={one.href}>
              {one.name}
            </a>
            {one.about && <span class="govuk-hint govuk-!-margin-bottom-0">{one.about}</span>}
          </li>
        ))}
      </ul>
    </section>
    {shown.sides.map((side) => (
      <section class="so-card">
        <h2 class="govuk-heading-s">{side.title}</h2>
        <ul class="govuk-list govuk-body-s">
          {side.people.map((one) => (
            <li>
              {one.name}
              {one.about && <span class="govuk-hint govuk-!-margin-bottom-0">{one.about}</span>}
              {one.lobbyist && <span class="govuk-hint govuk-!-margin-bottom-0">{one.lobbyist}</span>}
            </li>
          ))}
        </ul>
      </section>
    ))}
    <ShownToFirms shown={shown} />
    <Invited shown={shown} />
    <Links links={links} />
    <section class="so-card">
      <h2 class="govuk-heading-s">How it is kept</h2>
      <p class="govuk-body-s">{shown.ownMarking}</p>
      {shown.topics.length > 0 && <p class="govuk-body-s">{shown.topics.join(', ')}</p>}
      {shown.wentOn && <p class="govuk-body-s">Went on beside others because: {shown.wentOn}</p>}
      {shown.cleared && <p class="govuk-body-s">Cleared by {shown.cleared}</p>}
    </section>
  </>
)

const Links = ({ links }: Pick<EngagementViewProps, 'links'>) =>
  links.length === 0 ? null : (
    <section class="so-card">
      <h2 class="govuk-heading-s">Publishing and information</h2>
      <ul class="govuk-list govuk-body-s govuk-!-margin-bottom-0">
        {links.map((one) => (
          <li>
            <a class="govuk-link" href={one.href}>
              {one.words}
            </a>
            {one.about && <span class="govuk-hint govuk-!-margin-bottom-0">{one.about}</span>}
          </li>
        ))}
      </ul>
    </section>
  )

const Invited = ({ shown: { invited } }: { shown: ShownPage }) =>
  invited.length === 0 ? null : (
    <section class="so-card">
      <h2 class="govuk-heading-s">Invited by mail</h2>
      <ul class="govuk-list govuk-body-s">
        {invited.map((one) => (
          <li>
            {one.name}
            <span class="govuk-hint govuk-!-margin-bottom-0">{one.answer}</span>
          </li>
        ))}
      </ul>
    </section>
  )
