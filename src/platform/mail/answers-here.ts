import type { Ctx } from '../ctx.ts'

/**
 * What makes the answer to a letter come to where mail is taken in. Only for letters to people outside: a colleague who
 * answers a letter of ours means whoever they know, and not the business it is about.
 */
export const answersHere = ({ reactions: { answersTo } }: Ctx) =>
  answersTo ? { headers: { 'Reply-To': answersTo } } : {}
