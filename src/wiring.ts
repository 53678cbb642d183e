import type { Module } from './module.ts'
import type { loadOfficial } from './modules/government/index.ts'
import { modules } from './modules.ts'
import { platformPermissions } from './platform/admin/permissions.ts'
import type { Actor, Reactions } from './platform/ctx.ts'
import type { SignedIn } from './platform/http/who.ts'

const EVERYONE_ON_STAFF = 'staff'

const permissions = [platformPermissions, ...modules.map((module) => module.permissions ?? {})].flatMap((set) =>
  Object.entries(set)
)

/** What the roles together may do; `partner` is outside government and holds only what names it. */
export function permissionsOf(roles: readonly string[]): Set<string> {
  const onStaff = roles.some((role) => role !== 'partner')
  const held = permissions.filter(([, { heldBy }]) =>
    heldBy.some((role) => roles.includes(role) || (role === EVERYONE_ON_STAFF && onStaff) || role === 'anyone')
  )
  return new Set(held.map(([name]) => name))
}

export const heldByAnyone = (all: readonly Module[]): Set<string> =>
  new Set(
    all
      .flatMap((module) => Object.entries(module.permissions ?? {}))
      .filter(([, { heldBy }]) => heldBy.includes('anyone'))
      .map(([name]) => name)
  )

type Official = Awaited<ReturnType<typeof loadOfficial>>

/** Turns an official of today into the actor row-level security knows, and the person a page shows. */
export function actorOf(official: Official): SignedIn | undefined {
  if (!official) return undefined
  const { id, name, roles, roleTitle, teams, unread } = official
  const partner = roles.every((role) => role === 'partner')
  const actor: Actor = {
    kind: partner ? 'partner' : 'staff',
    id,
    name,
    permissions: permissionsOf(roles),
    teams: teams.map((team) => team.id),
    grants: []
  }
  return {
    actor,
    person: {
      id,
      name,
      role: roleTitle ?? '',
      ...(teams[0] ? { team: teams[0].name } : {}),
      ...(partner ? {} : { unread })
    }
  }
}

/** Who does what when something happens, gathered from every module. */
export function reactionsOf(
  all: readonly Module[],
  baseUrl: string,
  nudge: () => void = () => {},
  answersTo?: string
): Reactions {
  const during = new Map<string, NonNullable<Module['during']>[string][]>()
  const after = new Map<string, string[]>([
    ['mail.queued', ['send-mail']],
    ['mail.sent-again', ['send-mail-again']]
  ])
  for (const module of all) {
    for (const [event, step] of Object.entries(module.during ?? {}))
      during.set(event, [...(during.get(event) ?? []), step])
    for (const { on, name } of module.after ?? []) after.set(on, [...(after.get(on) ?? []), name])
  }
  return { during, after, nudge, baseUrl, answersTo }
}
