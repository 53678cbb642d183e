import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, staff } from '../../../../test/support/world.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { archiveEngagement, contributeArchiveHindrance, logEngagement } from '../../engagements/index.ts'
import { meetingsToChoose } from '../open-request/meetings-to-choose.ts'
import { openRequest } from '../open-request/open-request.ts'
import { loadRequest } from '../request-page/load-request.ts'
import { hinderArchive } from './hinder-archive.ts'

const LATER = () => new Date('2026-11-23T10:00:00Z')
let engine: Engine
let desks: Desks
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  contributeArchiveHindrance(hinderArchive)
})
afterAll(() => engine.close())

test('a meeting recorded by mistake is archived while no return covers it, and is held for a request all the same', async () => {
  const worker = realCtx(engine, desks.lifeSciences.worker, LATER)
  const { id } = await logEngagement(worker, {
    ...{ form: 'meeting', title: 'Archived talk', startsAt: '2026-10-05T10:00' },
    businesses: [{ businessId: desks.laboratory.id }]
  })
  await archiveEngagement(worker, id, { reason: 'Recorded twice' })
  const answers = ctxAs(engine, staff(['information.answer', 'engagement.read']), LATER)
  expect(await meetingsToChoose(answers, '', id)).toMatchObject([
    { id, about: expect.stringContaining('Archived as recorded by mistake') }
  ])
  const { reference } = await openRequest(answers, {
    ...{ engagementId: id, askedWords: 'Everything', askerName: 'Ana Asker', askerEmail: 'ana@asker.example' },
    receivedOn: '2026-11-20'
  })
  expect((await loadRequest(answers, reference)).found.meeting).toBe('Archived talk')
})
