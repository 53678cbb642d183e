import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { dayInWords } from '../../government/index.ts'
import { type LoadedPlan, loadPlan } from '../plan-pages/load-plan.ts'
import { contactsToAsk } from '../review-pages/contacts-to-ask.ts'

/** A hand-over note drafted from the record: who they are to us, whom to know, what is promised and wanted, what comes next. */
export async function draftNote(ctx: Ctx, accountId: string): Promise<string> {
  demand(ctx, 'account.read')
  return inTransaction(ctx, (tx) => draftIt(tx, accountId))
}

async function draftIt(tx: Ctx, accountId: string): Promise<string> {
  const loaded = await loadPlan(tx, accountId)
  const contacts = await contactsToAsk(tx, loaded.account.business_id)
  return [
    `${loaded.account.business}: ${loaded.account.tier.toLowerCase()} since ${dayInWords(loaded.account.started_on)}. ${loaded.account.tier_reason}`,
    part(
      'People at the business',
      contacts.map(({ name, role, email }) => [name, role, email].filter(Boolean).join(', '))
    ),
    part(
      'The team',
      loaded.team
        .filter(({ is_current }) => is_current)
        .map(({ official, body_short_name, role }) => `${official}, ${body_short_name}: ${role.toLowerCase()}`)
    ),
    ...(loaded.open ? planParts(loaded) : []),
    part('What comes next', nextThings(loaded)),
    'What is not written down (fill in): '
  ].join('\n\n')
}

const part = (title: string, lines: readonly string[]) =>
  `${title}\n${lines.length ? lines.map((line) => `- ${line}`).join('\n') : '- Nothing is recorded'}`

function planParts({ objectives, exchanges }: LoadedPlan): string[] {
  const open = objectives.filter(({ status }) => status === 'open')
  return [
    part(
      'Objectives',
      open.map(
        (one) =>
          `${one.title}: ${one.progress}% by ${dayInWords(one.target_on)}${one.blocker ? `. In the way: ${one.blocker}` : ''}`
      )
    ),
    part(
      'Asks and offers',
      exchanges
        .filter(({ status }) => status === 'open')
        .map(
          ({ side, kind, words }) =>
            `${side === 'business' ? 'It' : 'We'} ${kind}${side === 'business' ? 's' : ''}: ${words}`
        )
    )
  ]
}

const nextThings = ({ account, signal }: LoadedPlan): string[] => [
  `Review due ${dayInWords(account.review_on)}`,
  signal?.lastContactOn
    ? `Last contact ${dayInWords(signal.lastContactOn)}; the tier asks for one every ${account.contact_every_days} days`
    : 'No contact is recorded',
  ...(signal?.nextContactOn ? [`Next contact ${dayInWords(signal.nextContactOn)}`] : []),
  ...(signal?.promisesOpen ? [`${signal.promisesOpen} promises open, ${signal.promisesOverdue} late`] : [])
]
