import type { Ctx } from '../ctx.ts'

/** Who is signed in, in the words the page shows. */
export type Person = { id: string; name: string; role: string; team?: string; unread?: number }

declare module 'fastify' {
  interface FastifyRequest {
    ctx: Ctx
    person?: Person | undefined
    /** Hash of this browser's visit cookie, if it carries one. */
    visit?: Buffer | undefined
    /** Who comes by the links opened in this visit, whether or not somebody is signed in: what is the public's is done as one of it. */
    asVisitor: () => Promise<Ctx>
  }
}
