import { openPostgres } from '../../src/platform/db/postgres.ts'
import { testApp } from '../../test/support/app.ts'

// The service in a process of its own, as in real use: what asks it must not take its time.
const url = process.argv[2] ?? ''
const app = await testApp(openPostgres(url, 10), { settings: { DATABASE_URL: url } })
process.send?.(await app.listen({ port: 0, host: '127.0.0.1' }))
