import type { FastifyInstance } from 'fastify'
import { assets } from '../../ui/assets.ts'

const A_YEAR = 'public, max-age=31536000, immutable'

/** Serves what the browser loads, already compressed, under names that change with their content. */
export function serveAssets(app: FastifyInstance) {
  for (const asset of assets) {
    app.get(asset.href, async (req, reply) => {
      const accepted = req.headers['accept-encoding'] ?? ''
      reply.type(asset.contentType).header('cache-control', A_YEAR).header('vary', 'accept-encoding')
      if (/\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(asset.br())
      if (/\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(asset.gzip())
      return reply.send(asset.raw)
    })
  }
}
