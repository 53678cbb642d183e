import { openPostgres } from '../../src/platform/db/postgres.ts'
import { serveFinder } from './serve-finder.ts'

// One web process of several, each with a pool of its own, as in real use.
const url = process.argv[2] ?? ''
process.send?.(await serveFinder(openPostgres(url, 10), { DATABASE_URL: url }))
