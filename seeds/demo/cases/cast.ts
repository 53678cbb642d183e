import { findOfficialByEmail, loadOfficial } from '../../../src/modules/government/index.ts'
import { systemActor } from '../../../src/platform/auth/system-actor.ts'
import type { Actor, Ctx } from '../../../src/platform/ctx.ts'
import { actorOf } from '../../../src/wiring.ts'
import { emailOf, officeTeams, otherTeams, partners } from '../offices/people.ts'
import { type Draw, oneOf } from './draw.ts'

/** The invented people at work, with their real permissions and teams. */
export type Cast = {
  people: ReadonlyMap<string, Actor>
  teams: ReadonlyMap<string, string>
  homes: ReadonlyMap<string, string>
}

const FIND = systemActor('demonstration', ['official.find'])

export async function loadCast(given: Omit<Ctx, 'actor'>): Promise<Cast> {
  const ctx = { ...given, actor: FIND }
  const people = new Map<string, Actor>()
  const teams = new Map<string, string>()
  const everyTeam = [...otherTeams, ...Object.values(officeTeams).flat()]
  for (const { name } of [...everyTeam.flatMap((team) => team.people), ...partners]) {
    const found = await findOfficialByEmail(ctx, emailOf(name))
    const official = found && (await loadOfficial(ctx, found.id))
    const signedIn = actorOf(official)
    if (!official || !signedIn) throw new Error(`${name} is not among the officials`)
    people.set(name, signedIn.actor)
    for (const team of official.teams) teams.set(team.name, team.id)
  }
  const homes = new Map([['central', otherTeams[0]?.name ?? '']])
  for (const [sector, [desk]] of Object.entries(officeTeams)) if (desk) homes.set(sector, desk.name)
  return { people, teams, homes }
}

export function teamNamed(cast: Cast, name: string): string {
  const id = cast.teams.get(name)
  if (!id) throw new Error(`No team is called ${name}`)
  return id
}

export function personNamed(cast: Cast, name: string): Actor {
  const actor = cast.people.get(name)
  if (!actor) throw new Error(`Nobody is called ${name}`)
  return actor
}

/** Who of a team takes a case: most often the caseworker one can sign in as, who is listed first after the supervisor. */
export function somebodyOf(cast: Cast, teamId: string, draw: Draw): Actor {
  const able = [...cast.people.values()].filter((one) => one.teams.includes(teamId) && one.permissions.has('case.work'))
  const [first, ...rest] = able.filter((one) => !one.permissions.has('case.supervise'))
  if (first && (rest.length === 0 || draw(100) < 45)) return first
  return oneOf(draw, rest.length ? rest : able)
}

export function supervisorOf(cast: Cast, teamId: string): Actor {
  const found = [...cast.people.values()].find(
    (one) => one.teams.includes(teamId) && one.permissions.has('case.supervise')
  )
  if (!found) throw new Error('This team has no supervisor')
  return found
}
