import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { knowTheHouse } from '../../scripts/know-the-house.ts'
import { mapText } from '../../scripts/map-text.ts'
import { openApiText } from '../../scripts/openapi-text.ts'
import { schemaText } from '../../scripts/schema-text.ts'
import { withSession } from '../../src/platform/db/engine.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import { openPglite } from '../../src/platform/db/pglite.ts'

const kept = (file: string) => fs.readFileSync(file, 'utf8')

describe('what is generated and kept is what the code makes now', () => {
  // On the embedded database whichever engine the run is for: versions of PostgreSQL print a view differently.
  test('docs/schema.sql (npm run schema)', { timeout: 120_000 }, async () => {
    const engine = await openPglite()
    await migrate(engine)
    const made = await withSession(engine, schemaText)
    await withSession(engine, (session) => session.exec('alter table platform.draft add column planted text'))
    const withFault = await withSession(engine, schemaText)
    await engine.close()
    expect(made).toBe(kept('docs/schema.sql'))
    expect(withFault).not.toBe(made)
  })

  test('docs/openapi.json (npm run openapi)', async () => {
    expect(await openApiText()).toBe(kept('docs/openapi.json'))
  })

  test('docs/map.md (npm run map)', async () => {
    const known = await knowTheHouse()
    expect(mapText(known)).toBe(kept('docs/map.md'))
    const planted = [...known.routes, { method: 'GET', url: '/planted', file: 'src/app.ts' }]
    expect(mapText({ ...known, routes: planted })).not.toBe(kept('docs/map.md'))
  })
})
