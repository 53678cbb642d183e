import { askContributor, contributeToCase, listCases } from '../../../src/modules/cases/index.ts'
import { londonDay } from '../../../src/platform/dates.ts'
import { officeTeams } from '../offices/people.ts'
import { personNamed, teamNamed } from './cast.ts'
import { settleOutbox } from './inline-relay.ts'
import { ctxAt, type World } from './world.ts'

const DAY = 86_400_000
const QUESTIONS = [
  'What does the rule say for a firm of this size, and is a change planned? Two sentences are enough.',
  'Who decides this at your end, and by when could they answer the business?'
]
const ANSWER =
  'The rule is as the business reads it. A change was consulted on in the spring; the response comes before Easter. They may quote this.'

/** At each open desk two cases wait on a policy team of the office: some answered, some open. */
export async function askOthers(world: World, now: Date): Promise<void> {
  for (const [desk, , policy] of Object.values(officeTeams)) {
    const asks = desk?.people.find(({ role }) => role === 'caseworker')
    const answers = policy?.people[0]
    if (!asks || !policy || !answers) continue
    const worker = personNamed(world.cast, asks.name)
    const { items } = await listCases(ctxAt(world, worker, now), { view: 'ours', q: '' }, { counting: false })
    const open = items.filter(({ official, offeredTo }) => official === worker.name && !offeredTo).slice(0, 4)
    for (const [at, { reference }] of open.entries())
      await ask(world, { worker, reference, team: teamNamed(world.cast, policy.name), answers: answers.name, at, now })
  }
}

type Asked = {
  worker: Parameters<typeof ctxAt>[1]
  reference: string
  team: string
  answers: string
  at: number
  now: Date
}

async function ask(world: World, { worker, reference, team, answers, at, now }: Asked) {
  const replyBy = londonDay(new Date(now.getTime() + (2 + at) * DAY))
  const question = QUESTIONS[at % QUESTIONS.length] ?? ''
  const given = await askContributor(ctxAt(world, worker, now), reference, { team, question, replyBy }).catch(
    () => undefined
  )
  if (given && at % 2 === 0) {
    const contributor = ctxAt(world, personNamed(world.cast, answers), now)
    await contributeToCase(contributor, reference, {
      contribution: given.contributionId,
      answer: 'answered',
      words: ANSWER
    })
  }
  await settleOutbox({ engine: world.engine, reactions: world.reactions, now: () => now })
}
