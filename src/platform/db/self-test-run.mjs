// @ts-check
// A trigram index over many rows must find exactly what reading every row finds.
import { PGlite } from '@electric-sql/pglite'
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'

const database = await PGlite.create({ extensions: { pg_trgm, btree_gin } })
await database.exec(`create extension pg_trgm; create extension btree_gin;
  create table t as select n, md5(n::text) || ' ' || md5((n * 7)::text) as name from generate_series(1, 20000) n;
  create index on t using gin (lower(name) gin_trgm_ops); create index on t using gin (n); analyze t`)
const ask = async () =>
  (await database.query(`select count(*)::int as found from t where lower(name) % (select name from t where n = 4242)`))
    .rows[0]?.found
await database.exec('set enable_seqscan = off')
const byIndex = await ask()
await database.exec('set enable_seqscan = on; set enable_bitmapscan = off; set enable_indexscan = off')
const byReading = await ask()
if (byIndex === undefined || byIndex !== byReading || byIndex < 1) {
  process.stderr.write(`its index found ${byIndex} rows where reading finds ${byReading}`)
  process.exit(1)
}
process.exit(0)
