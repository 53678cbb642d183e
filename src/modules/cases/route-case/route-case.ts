import type { Ctx } from '../../../platform/ctx.ts'
import { centralDesk } from '../../government/index.ts'
import { businessSectors } from '../../register/index.ts'
import { listOffices } from '../../sector-offices/index.ts'
import { chooseOffice } from '../text-router/choose-office.ts'
import { readIssue } from '../text-router/read-issue.ts'
import type { Reading } from '../text-router/reading.ts'
import { isSectorCode } from '../text-router/sector-codes.ts'
import { matchingRule } from './matching-rule.ts'
import { theRouter } from './the-router.ts'

/** Below this a person at the central desk decides. Set locally: at one half, the better guess is more often wrong than right. */
const SURE_ENOUGH = 0.5

export type Issue = {
  words: string
  businessId: string | null
  nation: string
  region?: string | null
  size?: string | null
  urgency?: string
}

export type Route = {
  teamId: string
  team: string
  office: string
  officeId: string | null
  suggestedTeamId: string | null
  sector: string | null
  topic: string | null
  department: string | null
  by: 'rule' | 'register' | 'words' | 'desk'
  confidence: number
  why: string[]
}

type Office = Awaited<ReturnType<typeof listOffices>>[number]
type Desk = { id: string; name: string }
type Guess = { sector: string | null; confidence: number; why: string[]; by: Route['by'] }

/**
 * Chooses who owns an issue: rules that people set come first, then what the register says of the business and what its
 * words say. A guess that is not sure enough goes to a person at the central desk, with the guess beside it.
 */
export async function routeCase(ctx: Ctx, issue: Issue): Promise<Route> {
  const offices = await listOffices(ctx)
  const desk = await centralDesk(ctx)
  const reading = await read(ctx, issue.words)
  const sectors = issue.businessId ? await businessSectors(ctx, issue.businessId) : []
  const topic = reading?.topics[0]?.topic ?? null
  const facts = { topic, department: reading?.departments[0]?.department ?? null }
  const rule = await matchingRule(ctx, {
    words: issue.words,
    nation: issue.nation,
    region: issue.region ?? null,
    size: issue.size ?? null,
    urgency: issue.urgency ?? 'routine',
    topic,
    sectors: sectors.filter((s) => s.primary).map((s) => s.sector)
  })
  if (rule?.teamId) {
    return {
      ...facts,
      teamId: rule.teamId,
      team: rule.teamName ?? '',
      office: officeOfTeam(offices, rule.teamId)?.name ?? desk.name,
      officeId: officeOfTeam(offices, rule.teamId)?.id ?? null,
      suggestedTeamId: null,
      sector: sectors[0]?.sector ?? null,
      by: 'rule',
      confidence: 1,
      why: [rule.words]
    }
  }
  const guess: Guess = rule?.sector
    ? { sector: rule.sector, confidence: 1, why: [rule.words], by: 'rule' }
    : guessFrom(reading, sectors, offices)
  return {
    ...facts,
    ...settle(guess, offices, desk),
    why: [...guess.why, ...supporting(reading)].slice(0, 6)
  }
}

/** Only what speaks for the department thought most likely: a stray word that points elsewhere explains nothing. */
const supporting = (reading: Reading | undefined): string[] => {
  const department = reading?.departments[0]?.department
  return (reading?.why ?? []).map(({ text }) => text).filter((text) => department && text.includes(department))
}

async function read(ctx: Ctx, words: string): Promise<Reading | undefined> {
  const router = await theRouter(ctx)
  return router && readIssue(router, words)
}

function guessFrom(
  reading: Reading | undefined,
  sectors: Awaited<ReturnType<typeof businessSectors>>,
  offices: readonly Office[]
): Guess {
  const openSectors = new Set(
    offices
      .filter((office) => office.state === 'open')
      .map((office) => office.sectorCode)
      .filter(isSectorCode)
  )
  const known = sectors.flatMap(({ sector, basis, confidence }) =>
    isSectorCode(sector) ? [{ sector, basis, confidence }] : []
  )
  const chosen = chooseOffice(reading ?? NOTHING_READ, { sectors: known, openSectors })
  if (chosen.sector) return { ...chosen, by: known.some((one) => one.sector === chosen.sector) ? 'register' : 'words' }
  return { ...chosen, sector: known[0]?.sector ?? reading?.sectors[0]?.sector ?? null, by: 'desk' }
}

const NOTHING_READ: Reading = { departments: [], sectors: [], topics: [], bodies: [], why: [] }

function settle(guess: Guess, offices: readonly Office[], desk: Desk): Omit<Route, 'why' | 'topic' | 'department'> {
  const office = offices.find((one) => one.sectorCode === guess.sector)
  const atDesk = {
    teamId: desk.id,
    team: desk.name,
    office: desk.name,
    officeId: null,
    sector: guess.sector,
    by: 'desk' as const,
    confidence: guess.confidence
  }
  if (!office?.frontDeskTeamId) return { ...atDesk, suggestedTeamId: null }
  if (office.state !== 'open') return { ...atDesk, suggestedTeamId: null }
  if (guess.by === 'desk' || guess.confidence < SURE_ENOUGH)
    return { ...atDesk, suggestedTeamId: office.frontDeskTeamId }
  return {
    teamId: office.frontDeskTeamId,
    team: office.frontDeskTeam ?? office.name,
    office: office.name,
    officeId: office.id,
    suggestedTeamId: null,
    sector: guess.sector,
    by: guess.by,
    confidence: guess.confidence
  }
}

const officeOfTeam = (offices: readonly Office[], teamId: string) =>
  offices.find((office) => office.frontDeskTeamId === teamId)
