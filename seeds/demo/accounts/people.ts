import { findOfficialByEmail, loadOfficial } from '../../../src/modules/government/index.ts'
import { systemActor } from '../../../src/platform/auth/system-actor.ts'
import type { Actor, Ctx } from '../../../src/platform/ctx.ts'
import { actorOf } from '../../../src/wiring.ts'
import { emailOf } from '../offices/people.ts'

const FIND = systemActor('demonstration', ['official.find'])
const DAY = 86_400_000

export type Cast = {
  /** A context of somebody at work, so many days before now. */
  as: (name: string, daysAgo: number) => Ctx
  /** The civil date so many days after now, or before it. */
  day: (days: number) => string
  base: Pick<Ctx, 'engine' | 'now' | 'reactions'>
}

/** Who looks after the accounts of each sector: two who lead and stand in for each other, those of other departments, and a director. */
export const TEAMS: Readonly<
  Record<
    string,
    {
      managers: readonly [string, string]
      policy: string
      contacts: readonly string[]
      director: string
      accounts: number
    }
  >
> = {
  LS: {
    managers: ['Harriet Lindqvist', 'Tobias Okonjo-Wells'],
    policy: 'Edwin Achterberg',
    contacts: ['Shanelle Kirkbride', 'Roisin Tavener', 'Thandiwe Garrick'],
    director: 'Benedict Farquhar-Osei',
    accounts: 14
  },
  CE: {
    managers: ['Victor Adeyinka-Stone', 'Lowri Castledine'],
    policy: 'Eleri Vaughan-Okoro',
    contacts: ['Thandiwe Garrick', 'Emrys Calloway'],
    director: 'Cordelia Nwachukwu-Bright',
    accounts: 14
  },
  AM: {
    managers: ['Gurpreet Salwan', 'Odalys Brannigan'],
    policy: 'Shanelle Kirkbride',
    contacts: ['Thandiwe Garrick'],
    director: 'Nasrin Copplestone',
    accounts: 14
  },
  DT: {
    managers: ['Philippa Zawadzki', 'Caspian Whitmore-Adeyemi'],
    policy: 'Roisin Tavener',
    contacts: ['Emrys Calloway'],
    director: 'Leopold Anyanwu-Frost',
    accounts: 10
  },
  CI: {
    managers: ['Augustin Merriweather', 'Saoirse Penrose-Nkemelu'],
    policy: 'Shanelle Kirkbride',
    contacts: ['Emrys Calloway'],
    director: 'Nasrin Copplestone',
    accounts: 8
  }
}

const ALSO = ['Wanjiru Blackwood', 'Jasper Molyneaux-Khan', 'Theodora Ravenhill', 'Philip Entwistle-Rao']

/** The invented people of account teams, with their real permissions. */
export async function theCast(base: Cast['base']): Promise<Cast> {
  const ctx: Ctx = { ...base, actor: FIND }
  const actors = new Map<string, Actor>()
  const names = Object.values(TEAMS).flatMap(({ managers, policy, contacts, director }) => [
    ...managers,
    policy,
    ...contacts,
    director
  ])
  for (const name of new Set([...names, ...ALSO])) {
    const found = await findOfficialByEmail(ctx, emailOf(name))
    const signedIn = found && actorOf(await loadOfficial(ctx, found.id))
    if (!signedIn) throw new Error(`${name} is not among the officials`)
    actors.set(name, signedIn.actor)
  }
  const at = (days: number) => new Date(base.now().getTime() + days * DAY)
  return {
    base,
    day: (days) => at(days).toISOString().slice(0, 10),
    as: (name, daysAgo) => {
      const actor = actors.get(name)
      if (!actor) throw new Error(`Nobody is called ${name}`)
      return { ...base, actor, now: () => at(-daysAgo) }
    }
  }
}
