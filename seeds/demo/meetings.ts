import fs from 'node:fs'
import { importMeetings } from '../../src/modules/ministers/index.ts'
import { systemActor } from '../../src/platform/auth/system-actor.ts'
import type { Ctx } from '../../src/platform/ctx.ts'

const IMPORTER = systemActor('meetings import', ['meetings.import', 'business.match'])
const FOLDER = new URL('meetings/', import.meta.url)
const OLD = 'Open data of 2010 to 2016: earlier governments, shown as an example'
const DEPARTMENTS: Readonly<Record<string, string>> = {
  'attorney-general-2010-2016.csv': "Attorney General's Office",
  'business-innovation-and-skills-2010-2016.csv': 'Department for Business, Innovation and Skills',
  'scotland-office-2010-2016.csv': 'Scotland Office',
  'transport-2010-2016.csv': 'Department for Transport'
}
/** Files that say months and no year; the files beside them in the series leave one quarter only. */
const QUARTERS: Readonly<Record<string, string>> = {
  'comeetingsjulysep.csv': '2012-Q3',
  'pmmeetingsjanmar.csv': '2013-Q1'
}

/** Brings in real published meetings of earlier governments, as they were published. Safe to run again. */
export async function seedDemoMeetings(given: Ctx, progress: (words: string) => void = () => {}): Promise<void> {
  const ctx: Ctx = { ...given, actor: IMPORTER }
  progress('Meetings: what ministers published from 2010 to 2016')
  const cabinetOffice = fs.readdirSync(new URL('cabinet-office-2010-2013/', FOLDER)).sort()
  const files = [...Object.keys(DEPARTMENTS), ...cabinetOffice.map((name) => `cabinet-office-2010-2013/${name}`)]
  for (const [at, path] of files.entries()) {
    const name = path.split('/').at(-1) ?? path
    const [department, quarter] = [DEPARTMENTS[name], QUARTERS[name]]
    const last = at === files.length - 1
    await importMeetings(
      ctx,
      { name, bytes: fs.readFileSync(new URL(path, FOLDER)) },
      {
        sourceWords: OLD,
        match: last,
        ...(department ? { department } : {}),
        ...(quarter ? { quarter } : {})
      }
    )
  }
}
