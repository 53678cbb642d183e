import type { FastifyReply, FastifyRequest } from 'fastify'

/** Sends on to the address of what now stands for this one, with whatever was sent; not kept by browsers, since that can be undone. */
export const leadOn = (req: FastifyRequest, reply: FastifyReply, from: string, to: string) =>
  reply.header('cache-control', 'no-store').redirect(req.url.replace(from, to), 308)
