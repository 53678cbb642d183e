import { dayForPage } from '../../../platform/dates.ts'
import { DueTag } from '../../../ui/due-tag.tsx'
import { FactStrip } from '../../../ui/fact-strip.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import { dayInWords } from '../../government/index.ts'
import { addTaskUrl } from '../../government/links.ts'
import { businessHref } from '../../register/links.ts'
import {
  accountHref,
  accountPlanHref,
  accountsHref,
  accountTeamHref,
  handOverHref,
  proposeTierHref,
  reviewHref
} from '../links.ts'
import { contactDue, dueOn } from './account-picture.ts'
import type { LoadedAccount } from './load-account.ts'
import { TeamTable } from './team-table.view.tsx'

type Shown = { loaded: LoadedAccount; mayPropose: boolean }

/** Everything about one managed relationship: who looks after it, how it stands, what is planned, what happened. */
export const AccountView = ({ loaded, loaded: { account, covers, panels }, mayPropose }: Shown) => (
  <Layout
    title={`${account.business}, ${account.tier.toLowerCase()}`}
    wide
    breadcrumbs={[{ text: 'Accounts', href: accountsHref() }, { text: account.business }]}
    sidebar={<Beside loaded={loaded} mayPropose={mayPropose} />}
  >
    <span class="govuk-caption-l">
      {account.tier}
      {account.office && `, ${account.office}`}
    </span>
    <h1 class="govuk-heading-l">
      {account.business}{' '}
      {account.status !== 'active' && (
        <Tag text={account.status === 'ended' ? 'Ended' : 'Dormant'} classes="govuk-tag--grey" />
      )}
    </h1>
    {account.ended_on && <InsetText text={`Ended on ${dayInWords(account.ended_on)}: ${account.end_reason}`} />}
    {account.status === 'dormant' && (
      <InsetText text={`It rests: ${account.dormant_reason}. Nobody need be in touch until it is taken up again.`} />
    )}
    <Strip loaded={loaded} />
    {covers.map((cover) => (
      <InsetText
        text={`${cover.covering} stands in for ${cover.absent} from ${dayInWords(cover.from_on)} until ${dayInWords(cover.until_on)} (${cover.reason.toLowerCase()})`}
      />
    ))}
    <TeamTable loaded={loaded} />
    {panels.map(({ title, content }) => (
      <section>
        <h2 class="govuk-heading-m">{title}</h2>
        {content.lines.length === 0 && <p class="govuk-body">{content.nothing}</p>}
        <ul class="govuk-list govuk-list--spaced">
          {content.lines.map(({ text, href, hint }) => (
            <li>
              {href ? (
                <a class="govuk-link" href={href}>
                  {text}
                </a>
              ) : (
                text
              )}
              {hint && <span class="govuk-hint govuk-!-margin-bottom-0">{hint}</span>}
            </li>
          ))}
        </ul>
      </section>
    ))}
    <h2 class="govuk-heading-m">Why this tier</h2>
    <p class="govuk-body">{account.tier_reason}</p>
  </Layout>
)

function Strip({ loaded }: { loaded: LoadedAccount }) {
  const { account, signal, today } = loaded
  const facts = [
    { name: 'Lead', value: account.lead ?? 'Nobody any more', note: account.lead_body },
    { name: 'Deputy', value: account.deputy ?? 'Nobody any more', note: account.deputy_body },
    ...sponsorOf(account),
    { name: 'Managed since', value: dayInWords(account.started_on) }
  ]
  if (account.ended_on) return <FactStrip facts={facts} />
  return (
    <FactStrip
      facts={[
        ...facts,
        {
          name: 'Last contact',
          value: <DueTag {...contactDue(loaded)} />,
          note: `Wanted every ${account.contact_every_days} days`
        },
        {
          name: 'Promises',
          value: signal?.promisesOpen ?? 0,
          note: signal?.promisesOverdue ? `${signal.promisesOverdue} late` : 'None late'
        },
        { name: 'Tier looked at again', value: <DueTag {...dueOn(account.review_on, today)} /> }
      ]}
    />
  )
}

const sponsorOf = ({ sponsor, sponsor_post, sponsor_body }: LoadedAccount['account']) =>
  sponsor_post
    ? [{ name: 'Sponsor minister', value: sponsor ?? 'Nobody today', note: `${sponsor_post}, ${sponsor_body}` }]
    : []

function Beside({ loaded: { account, story, mine, group }, mayPropose }: Shown) {
  const here = { href: accountHref(account.id), words: account.business }
  return (
    <>
      <section class="so-card">
        <h2 class="govuk-heading-s">Do</h2>
        <ul class="govuk-list govuk-body-s">
          <Way href={accountPlanHref(account.id)} text="Read the plan" />
          {mine && <Way href={reviewHref(account.id)} text="Review it, ask the business" />}
          {mine && <Way href={handOverHref(account.id)} text="Hand it over" />}
          {mayPropose && !account.ended_on && (
            <Way href={proposeTierHref(account.business_id)} text="Propose another tier, or an end" />
          )}
          {mine && <Way href={accountTeamHref(account.id)} text="Change the team, arrange cover" />}
          <Way href={addTaskUrl(here)} text="Give a task about it" />
          <Way
            href={businessHref(account.business_id)}
            text={group > 1 ? `See the business and its group of ${group}` : 'See the business'}
          />
        </ul>
      </section>
      <h2 class="govuk-heading-m">What happened</h2>
      <Timeline
        label="What happened to this account, latest first"
        entries={story.map(({ at, words, by }) => ({ title: words, when: dayForPage(at), by }))}
      />
    </>
  )
}

const Way = ({ href, text }: { href: string; text: string }) => (
  <li>
    <a class="govuk-link" href={href}>
      {text}
    </a>
  </li>
)
