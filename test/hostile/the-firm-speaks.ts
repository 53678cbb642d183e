import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import { showToFirm } from '../../src/modules/engagements/show-to-firm/show-to-firm.ts'
import type { Actor } from '../../src/platform/ctx.ts'
import type { Engine } from '../../src/platform/db/engine.ts'
import { realCtx } from '../support/a-desk.ts'
import { aConfirmedContact, speakingForFirm } from '../support/a-firm.ts'
import type { Client } from '../support/client.ts'

type World = { engine: Engine; app: FastifyInstance; now: () => Date }

/** A firm is shown one meeting (GARGANEY) and writes to it in confidence (SMEW): the browser in which it did. */
export async function theFirmSpeaks(
  { engine, app, now }: World,
  owner: Actor,
  businessId: string,
  id = ''
): Promise<Client> {
  const permissions = new Set([...owner.permissions, 'engagement.show-to-firm'])
  const shown = { businessId, purpose: 'GARGANEY talk', people: true }
  await showToFirm(realCtx(engine, { ...owner, permissions }, now), id, shown)
  await aConfirmedContact(engine, businessId, 'Mia Tern', 'mia@tern.example', now)
  const firm = await speakingForFirm(engine, app, 'mia@tern.example', now)
  const said = { kind: 'agenda', words: 'SMEW margins', inConfidence: 'yes' }
  expect((await firm.submit(`/firm/meetings/${id}`, said)).statusCode).toBe(303)
  return firm
}
