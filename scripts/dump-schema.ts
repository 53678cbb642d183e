import fs from 'node:fs'
import { withSession } from '../src/platform/db/engine.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { openPglite } from '../src/platform/db/pglite.ts'
import { schemaText } from './schema-text.ts'

/** `npm run schema`: runs all migrations on an empty embedded database and writes down what they made. */
const engine = await openPglite()
await migrate(engine)
fs.writeFileSync('docs/schema.sql', await withSession(engine, schemaText))
await engine.close()
process.stdout.write('docs/schema.sql written\n')
