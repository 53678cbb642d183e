import { sql } from 'kysely'
import { systemActor } from '../../src/platform/auth/system-actor.ts'
import { type Ctx, openTx } from '../../src/platform/ctx.ts'
import { inTransaction } from '../../src/platform/db/in-transaction.ts'

const FIRST =
  'Ada,Alwyn,Beatrix,Caspian,Cordelia,Dunstan,Edwina,Emrys,Fenella,Gareth,Hester,Idris,Isolde,Jolyon,Kerensa,Leopold,Mabel,Merrick,Nerys,Osric,Petra,Quentin,Rhona,Sorcha,Tobias,Ursula,Verity,Wystan,Yolande,Zachary'.split(
    ','
  )
const LAST = 'Quillfeather,Brackenridge,Thistledown,Larkspur,Merriweather,Pennywhistle,Oakhollow'.split(',')

/**
 * Nobody real may be said to have met anybody they did not meet, or nobody at all. So whoever is at work in the demonstration’s
 * own months is invented and called so, in every list, page and file: those who really held these posts then do not appear in it.
 * What departments published from 2010 to 2016 keeps its real ministers. Seeding reference data again changes neither.
 */
export async function seedInventedMinisters(given: Ctx): Promise<number> {
  const ctx: Ctx = { ...given, actor: systemActor('demonstration', ['reference.keep']) }
  const since = new Date(ctx.now().getTime() - 550 * 86_400_000).toISOString().slice(0, 10)
  return inTransaction(ctx, async (tx) => {
    const { db } = openTx(tx)
    const { rows } = await sql<{ id: string }>`select person_id as id from government.appointment
      where to_on is null or to_on > ${since}::date group by person_id order by min(post_number), person_id`.execute(db)
    const people = rows.map(({ id }, at) => ({ real: id, name: nameOf(at), source_key: `demonstration:${at + 1}` }))
    const all = JSON.stringify(people)
    await sql`insert into government.person (name, source_key)
      select name, source_key from jsonb_to_recordset(${all}::jsonb) as x (name text, source_key text)`.execute(db)
    await sql`update government.appointment a set person_id = p.id, source = 'Invented for this demonstration'
      from jsonb_to_recordset(${all}::jsonb) as x (real uuid, source_key text)
        join government.person p on p.source_key = x.source_key
      where a.person_id = x.real and (a.to_on is null or a.to_on > ${since}::date)`.execute(db)
    return people.length
  })
}

function nameOf(at: number): string {
  const [first, last] = [FIRST[at % FIRST.length], LAST[Math.floor(at / FIRST.length) % LAST.length]]
  const again = Math.floor(at / (FIRST.length * LAST.length))
  return `${first} ${last}${again > 0 ? ` ${again + 1}` : ''} (invented)`
}
