/** The input is well formed but breaks a rule; `field` lets a form point at the box. */
export class RuleBroken extends Error {
  override name = 'RuleBroken'
  readonly code: string
  readonly field: string | undefined
  constructor(code: string, words: string, field?: string) {
    super(words)
    this.code = code
    this.field = field
  }
}

/** Not there, or not yours to know of: the two must read the same, or the refusal itself leaks. */
export class NotFound extends Error {
  override name = 'NotFound'
  constructor(what = 'This page or record') {
    super(`${what} does not exist, or you do not have access to it`)
  }
}

/** Known to you, but not yours to do. */
export class NotAllowed extends Error {
  override name = 'NotAllowed'
  readonly permission: string
  constructor(permission: string) {
    super('You do not have permission to do this')
    this.permission = permission
  }
}

/** Someone changed it first. */
export class Conflict extends Error {
  override name = 'Conflict'
}

/** An outside system is down or busy; trying later may work. */
export class Unavailable extends Error {
  override name = 'Unavailable'
}
