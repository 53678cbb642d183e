import { measureIntake } from './front-door/intake.ts'
import { measureFrontDoor } from './front-door/measure.ts'
import { prepareFrontDoor } from './front-door/prepare.ts'

/**
 * The front door at national size on PostgreSQL: 50,000 open cases and a million closed. First
 * `DATABASE_URL=postgres://… npx tsx bench/front-door.ts prepare`, once; then `… measure`, beside a bare Fastify page and a
 * bare insert in the same run; or `… intake 300`, five minutes of submissions alone, and whether any was lost. Requests come at
 * a fixed rate, whether the ones before are answered or not.
 */
const [what = 'measure', size = what === 'intake' ? '300' : '1'] = process.argv.slice(2)
const url = process.env.DATABASE_URL
if (!url) throw new Error('Set DATABASE_URL to an empty database that may be filled')
const say = (words: string) => void process.stdout.write(`${words}\n`)

if (what === 'prepare') await prepareFrontDoor(url, Number(size), say)
else if (what === 'intake') await measureIntake(url, Number(size), say)
else await measureFrontDoor(url, Number(size), say)
process.exit(0)
