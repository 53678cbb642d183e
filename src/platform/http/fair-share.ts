import type { FastifyRequest } from 'fastify'

/** How often one visitor may ask at a door that costs us much. An official is counted by name: a department shares one address. */
export const fairShare = (perMinute: number) => ({
  config: {
    rateLimit: {
      max: perMinute,
      timeWindow: '1 minute',
      keyGenerator: ({ person, ip }: FastifyRequest) => person?.id ?? ip
    }
  }
})
