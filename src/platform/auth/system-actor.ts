import type { Actor } from '../ctx.ts'

/** A named part of the system acting by itself, with only the permissions its step needs. */
export const systemActor = (name: string, permissions: readonly string[] = []): Actor => ({
  kind: 'system',
  id: `system:${name}`,
  name: `Sector Office (${name})`,
  permissions: new Set(permissions),
  teams: [],
  grants: []
})
