import {
  acceptCase,
  acceptHandOver,
  answerAsBusiness,
  closeCase,
  declineHandOver,
  handOverCase,
  pullBackHandOver,
  reopenCase,
  replyToCase,
  sayIfItHelped,
  writeNote
} from '../../../src/modules/cases/index.ts'
import { addWorkingDaysOn } from '../../../src/modules/government/index.ts'
import type { Actor } from '../../../src/platform/ctx.ts'
import { outsider } from './begin-story.ts'
import { personNamed, somebodyOf, teamNamed } from './cast.ts'
import type { Placed } from './place-in-time.ts'
import type { Step } from './story.ts'
import { laterInWords } from './working-past.ts'
import { ctxAt, type Told, type World } from './world.ts'

type Here = { world: World; told: Told; step: Step; placed: Placed }

/** Takes one step of a story as whoever would take it, and keeps in mind what it changed. */
export async function takeStep(world: World, told: Told, step: Step, placed: Placed): Promise<void> {
  await STEPS[step.verb]({ world, told, step: { ...step, words: inWords(world, told, step.words, placed) }, placed })
}

const STEPS: Record<Step['verb'], (here: Here) => Promise<unknown>> = {
  accept: async (here) => {
    const worker = ofTeam(here, here.told.teamId)
    if (here.told.worker?.id === worker.id) return
    await acceptCase(ctxAt(here.world, worker, here.placed.at), here.told.reference)
    here.told.worker = worker
  },
  reply,
  note: (here) => writeNote(asWorker(here), here.told.reference, { words: here.step.words }),
  'offer to': async (here) => {
    const toTeam = teamNamed(here.world.cast, here.step.object)
    await handOverCase(asWorker(here), here.told.reference, { toTeam, note: here.step.words })
    here.told.offeredTo = toTeam
  },
  take: async (here) => {
    const taker = ofTeam({ ...here, told: { ...here.told, worker: undefined } }, offered(here))
    await acceptHandOver(ctxAt(here.world, taker, here.placed.at), here.told.reference)
    here.told.teamId = offered(here)
    here.told.worker = taker
    here.told.offeredTo = undefined
  },
  decline: async (here) => {
    const decliner = ofTeam({ ...here, told: { ...here.told, worker: undefined } }, offered(here))
    await declineHandOver(ctxAt(here.world, decliner, here.placed.at), here.told.reference, { reason: here.step.words })
    here.told.offeredTo = undefined
  },
  'pull back': async (here) => {
    await pullBackHandOver(asWorker(here), here.told.reference)
    here.told.offeredTo = undefined
  },
  close: (here) =>
    closeCase(asWorker(here), here.told.reference, { outcome: here.step.object, words: here.step.words }),
  business: (here) => answerAsBusiness(asBusiness(here), here.told.reference, { words: here.step.words }),
  helped: (here) => sayIfItHelped(asBusiness(here), here.told.reference, { helped: helpedOf(here.step.object) }),
  reopen: (here) => reopenCase(asBusiness(here), here.told.reference)
}

async function reply(here: Here) {
  const { world, told, step, placed } = here
  const { promise, wording } = step
  const wordingId = wording ? world.wordings.get(wording) : undefined
  if (wording && !wordingId) throw new Error(`No approved wording is called ${wording}`)
  const dueOn = promise && addWorkingDaysOn(world.past.holidays, placed.day, promise.inDays).toString()
  await replyToCase(asWorker(here), told.reference, {
    words: step.words,
    asksQuestion: step.asking,
    wordingId,
    promise: promise?.words,
    promiseDueOn: dueOn
  })
}

/** Who acts for the team that answers for the case: who took it on, or whoever the step names. */
function ofTeam({ world, told, step }: Here, teamId: string): Actor {
  if (step.as) return personNamed(world.cast, step.as)
  return told.worker?.teams.includes(teamId) ? told.worker : somebodyOf(world.cast, teamId, told.draw)
}

function asWorker(here: Here) {
  const worker = ofTeam(here, here.told.teamId)
  here.told.worker ??= worker
  return ctxAt(here.world, worker, here.placed.at)
}

const asBusiness = ({ world, told, placed }: Here) => ctxAt(world, outsider([told.id]), placed.at)

function offered({ told }: Here): string {
  if (!told.offeredTo) throw new Error('This case is not on offer to anybody')
  return told.offeredTo
}

function helpedOf(word: string): 'yes' | 'partly' | 'no' {
  if (word === 'yes' || word === 'partly' || word === 'no') return word
  throw new Error(`Whether it helped is yes, partly or no, not ${word}`)
}

function inWords({ past }: World, { story }: Told, words: string, { day }: Placed): string {
  return words
    .replaceAll(/\{\+(\d+)\}/g, (_, days: string) => laterInWords(past, day, Number(days)))
    .replaceAll('{first}', story.from.name.split(' ')[0] ?? '')
}
