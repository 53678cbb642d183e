import { auditVerify } from './audit-verify.ts'
import { backup } from './backup.ts'
import type { Command } from './command.ts'
import { doctor } from './doctor.ts'
import { importAwardsCommand } from './import-awards.ts'
import { importCompaniesHouseCommand } from './import-companies-house.ts'
import { importDeclarationsCommand } from './import-declarations.ts'
import { importEngagementsCommand } from './import-engagements.ts'
import { importMeetingsCommand } from './import-meetings.ts'
import { importRelationsCommand } from './import-relations.ts'
import { importSource } from './import-source.ts'
import { importSupportCommand } from './import-support.ts'
import { linkRun } from './link-run.ts'
import { migrateCommand } from './migrate.ts'
import { officialCreate } from './official-create.ts'
import { openapi } from './openapi.ts'
import { routeEvaluate } from './route-evaluate.ts'
import { seed } from './seed.ts'
import { tokenCreate } from './token-create.ts'
import { tokenList } from './token-list.ts'
import { tokenRevoke } from './token-revoke.ts'
import { transparencyExport } from './transparency-export.ts'

/** Every command that needs the database, by the words that call it. `serve`, `start` and `worker` are in main.ts. */
export const commands: Readonly<Record<string, Command>> = {
  migrate: migrateCommand,
  seed,
  'import companies-house': importCompaniesHouseCommand,
  'import awards': importAwardsCommand,
  'import engagements': importEngagementsCommand,
  'import support': importSupportCommand,
  'import meetings': importMeetingsCommand,
  'import declarations': importDeclarationsCommand,
  'transparency export': transparencyExport,
  'import source': importSource,
  'link run': linkRun,
  'import relations': importRelationsCommand,
  'route evaluate': routeEvaluate,
  'token create': tokenCreate,
  'token list': tokenList,
  'token revoke': tokenRevoke,
  'official create': officialCreate,
  'audit verify': auditVerify,
  openapi,
  backup,
  doctor
}
