import {
  answerCheck,
  answerHandOver,
  draftNote,
  handOverAccount,
  sendCheck
} from '../../../src/modules/accounts/index.ts'
import type { Actor } from '../../../src/platform/ctx.ts'
import type { Opened } from './open-accounts.ts'
import type { Cast } from './people.ts'

/** Accounts on their way from hand to hand: one waits for its receiver, one was taken over, one comes soon. Some businesses were asked. */
export async function passOn(cast: Cast, opened: readonly Opened[]): Promise<void> {
  const of = (sector: string, lead: string) => opened.filter((one) => one.sector === sector && one.lead === lead)
  const [, waiting] = of('CE', 'Lowri Castledine')
  if (waiting) await offer(cast, waiting, { to: 'Eleri Vaughan-Okoro', role: 'lead', in: 10, ago: 1 })
  const [forVictor] = of('CE', 'Lowri Castledine')
  if (forVictor) await offer(cast, forVictor, { to: 'Emrys Calloway', role: 'deputy', in: 6, ago: 2 })
  const [taken] = of('DT', 'Philippa Zawadzki')
  if (taken) {
    const id = await offer(cast, taken, { to: 'Roisin Tavener', role: 'deputy', in: -20, ago: 24 })
    await answerHandOver(cast.as('Roisin Tavener', 22), id, { answer: 'accepted', reason: '' })
  }
  for (const [at, account] of opened
    .filter(({ sector }) => sector === 'LS')
    .slice(0, 4)
    .entries())
    await ask(cast, account, at)
}

type Offer = { to: string; role: 'lead' | 'deputy'; in: number; ago: number }

async function offer(cast: Cast, { id, lead }: Opened, { to, role, in: days, ago }: Offer): Promise<string> {
  const ctx = cast.as(lead, ago)
  const note = `${await draftNote(ctx, id)}They answer the telephone before ten, and never on Fridays.`
  const made = await handOverAccount(ctx, id, { role, to, onDay: cast.day(days), note, tellsBusiness: false })
  return made.id
}

const ANSWERS = [
  {
    knowsWhom: 5,
    isHeard: 4,
    promisesKept: 3,
    words: 'We know whom to ring. Dates given to us by other bodies still move without a word.'
  },
  { knowsWhom: 4, isHeard: 4, promisesKept: 4, words: '' },
  {
    knowsWhom: 3,
    isHeard: 2,
    promisesKept: 2,
    words: 'Three departments asked us the same question in one month (an invented answer).'
  }
]

async function ask(cast: Cast, { id, lead, daysAgo }: Opened, at: number) {
  const asked = Math.min(daysAgo - 1, 70)
  const { id: checkId } = await sendCheck(cast.as(lead, asked), id, {
    name: 'Government affairs (invented)',
    email: `affairs.${at}@business.example`
  })
  const said = ANSWERS[at]
  if (!said) return
  const firm: Actor = {
    ...{ kind: 'public', id: 'public', name: 'A member of the public' },
    permissions: new Set(['relationship.answer']),
    ...{ teams: [], offices: [], grants: [checkId] }
  }
  await answerCheck({ ...cast.as(lead, asked - 3), actor: firm }, checkId, said)
}
