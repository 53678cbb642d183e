import { parseSync, Visitor } from 'oxc-parser'
import { expect, test } from 'vitest'
import { mayUse } from '../../scripts/boundaries/rules.ts'
import { readTree, type SourceFile } from '../../scripts/read-tree.ts'

const schemaOf = (module: string) => module.replaceAll('-', '_')
const moduleOf = (file: string) => /^src\/modules\/([^/]+)\//.exec(file)?.[1]
const schemas = Object.keys(mayUse).map(schemaOf)

const migrations = readTree('.', ['migrations'], /\.sql$/)
const published = new Set(
  migrations.flatMap(({ text }) =>
    [...text.matchAll(/create (?:or replace )?(?:materialized )?view (\w+\.\w+)/gi)].map((found) => found[1])
  )
)

/** Hand-written SQL may name its own schema, and of a module it may use the published views, nothing else. */
function strays(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const module = moduleOf(path)
    if (!module) return []
    const named = sqlIn(path, text).flatMap((sql) => [
      ...sql.matchAll(new RegExp(`\\b(${schemas.join('|')})\\.(\\w+)`, 'g'))
    ])
    const outside = named.filter(
      ([whole, schema = '']) => schema !== schemaOf(module) && !(published.has(whole) && uses(module, schema))
    )
    return [...new Set(outside.map(([whole]) => `${path} names ${whole}`))]
  })
}

const uses = (module: string, schema: string) => (mayUse[module] ?? []).map(schemaOf).includes(schema)

const LOOKS_LIKE_SQL = /^\s*(select|insert|update|delete|with|copy|truncate|create)\s/i
const NAMES_A_TABLE = new RegExp(`^(${schemas.join('|')})\\.\\w+( as \\w+)?$`)

function sqlIn(path: string, text: string): string[] {
  const found: string[] = []
  const keep = (words: string) => (LOOKS_LIKE_SQL.test(words) || NAMES_A_TABLE.test(words) ? found.push(words) : 0)
  new Visitor({
    TaggedTemplateExpression: ({ tag, quasi }) => {
      if (text.slice(tag.start, tag.end).startsWith('sql'))
        found.push(quasi.quasis.map((part) => part.value.raw).join(' ? '))
    },
    TemplateLiteral: ({ quasis }) => void keep(quasis.map((part) => part.value.raw).join(' ? ')),
    Literal: ({ value }) => void (typeof value === 'string' && keep(value))
  }).visit(parseSync(path, text).program)
  return found
}

const modules = readTree('.', ['src/modules']).filter(({ path }) => !/\.test\.tsx?$/.test(path))

test('hand-written SQL stays inside its own schema and the published views below it', () => {
  expect(modules.length).toBeGreaterThan(50)
  expect(strays(modules)).toEqual([])
})

test.each([
  ['a table of a lower module in raw SQL', 'cases', 'sql`select id from register.business`'],
  ['a table of a higher module', 'register', 'sql<{ id: string }>`delete from cases.case`'],
  ['a table named to the query builder', 'cases', `db.selectFrom('register.business as b')`],
  ['a statement sent by itself', 'government', 'session.query(`update sector_offices.office set name = $1`)']
])('%s turns red', (_what, module, text) => {
  expect(strays([{ path: `src/modules/${module}/plant-fault.ts`, text }])).toHaveLength(1)
})

test('a migration makes and changes things in the schema of its own module alone', () => {
  expect(migrations.flatMap(reachesOut)).toEqual([])
  const planted = {
    path: 'migrations/202611231099_cases_reach_out.sql',
    text: 'alter table register.business add x int;'
  }
  expect(reachesOut(planted)).toEqual([`${planted.path} changes register.business`])
})

const CHANGES =
  /\b(?:create (?:unique )?index [^;]*?\bon|(?:create|alter|drop) (?:table|view|materialized view|function|policy \w+ on|trigger \w+ [^;]*? on)|create policy \w+ on|insert into|update|delete from|truncate)\s+(?:if (?:not )?exists )?(?:only )?(\w+)\.(\w+)/gi

// A module may say who reads its own events in the audit trail; that slot is the platform's offer to all.
const WHO_READS_ITS_STORY = /create policy read_\w+ on platform\.audit_event for select/gi

function reachesOut({ path, text }: SourceFile): string[] {
  const plain = text.replaceAll(/--.*$/gm, '').replaceAll(WHO_READS_ITS_STORY, '')
  const changed = [...plain.matchAll(CHANGES)].filter(
    ([, schema = '']) => ['platform', ...schemas].includes(schema) && !path.includes(`_${schema}_`)
  )
  return changed.map(([, schema, name]) => `${path} changes ${schema}.${name}`)
}
