import type { ArrowRule, Side } from './find-breaches.ts'

/** Lowest first. What a module may use through another's index.ts; any module may use any links.ts. */
export const mayUse: Readonly<Record<string, readonly string[]>> = {
  government: [],
  'sector-offices': ['government'],
  register: ['government', 'sector-offices'],
  linkage: ['government', 'sector-offices', 'register'],
  support: ['government', 'sector-offices', 'register', 'linkage'],
  accounts: ['government', 'sector-offices', 'register'],
  engagements: ['government', 'sector-offices', 'register', 'linkage', 'support', 'accounts'],
  cases: ['government', 'sector-offices', 'register', 'support', 'accounts', 'engagements'],
  ministers: ['government', 'sector-offices', 'register', 'linkage', 'accounts', 'engagements', 'cases']
}

const rule = (name: string, from: Side, to: Side): ArrowRule => ({ name, from, to })

const TEST = '\\.(test|factory)\\.tsx?$'
const DOOR = '\\.(page|api|job)\\.tsx?$'
const WEB_SIDE = `(\\.(page|api|job|view|test)\\.tsx?$)|/module\\.ts$`

const betweenModules = Object.entries(mayUse).map(([name, uses]) =>
  rule(
    `${name}-may-use`,
    { path: `^src/modules/${name}/` },
    { path: '^src/modules/', pathNot: ['/links\\.ts$', ...[name, ...uses].map((used) => `^src/modules/${used}/`)] }
  )
)

const aroundModules = [
  rule(
    'only-listed-modules',
    { path: '^src/modules\\.ts$' },
    { path: '^src/modules/', pathNot: [`^src/modules/(${Object.keys(mayUse).join('|')})/`] }
  ),
  rule(
    'front-door-only',
    { path: '^src/modules/([^/]+)/' },
    { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/(index|links)\\.ts$'] }
  ),
  rule(
    'front-door-only-from-outside',
    { path: '^(src/(?!modules/|modules\\.ts)|seeds/|test/journeys/)' },
    { path: '^src/modules/', pathNot: ['^src/modules/[^/]+/(index|links)\\.ts$'] }
  ),
  rule(
    'own-index-is-for-others',
    { path: '^src/modules/([^/]+)/', pathNot: [TEST] },
    { path: '^src/modules/$1/index\\.ts$' }
  ),
  rule('links-import-nothing', { path: '^src/modules/[^/]+/links\\.ts$' }, { path: '.' }),
  rule(
    'only-the-list-sees-module-files',
    { path: '.', pathNot: ['^src/modules\\.ts$'] },
    { path: '^src/modules/[^/]+/module\\.ts$' }
  )
]

const underneath = [
  rule(
    'platform-knows-no-module',
    { path: '^src/platform/' },
    { path: '^(src/(modules|module\\.ts|app|main|cli|wiring|seed)|seeds/)' }
  ),
  rule(
    'platform-shows-only-in-views',
    {
      path: '^src/platform/',
      pathNot: ['^src/platform/http/(page|assets)\\.ts$', '\\.(view|page)\\.tsx$', '-page\\.tsx$', TEST]
    },
    { path: '^src/ui/' }
  ),
  rule(
    'ui-knows-no-one',
    { path: '^src/ui/', pathNot: [TEST] },
    {
      path: '^(src/|seeds/)',
      pathNot: ['^src/ui/', '^src/languages\\.ts$']
    }
  )
]

const insideACapability = [
  rule(
    'operations-know-no-web',
    { path: '^src/modules/', pathNot: [WEB_SIDE] },
    { path: '(\\.(page|api|job|view)\\.tsx?$)|^node_modules/(@?fastify|preact)|^src/(platform/http|ui)/' }
  ),
  rule('one-door-does-not-use-another', { path: DOOR }, { path: DOOR }),
  rule(
    'views-only-shape-data',
    { path: '\\.view\\.tsx$' },
    { path: '^node_modules/kysely|/tables\\.ts$|^src/platform/(db|ctx|audit|jobs)' }
  )
]

const everywhere = [
  rule(
    'product-code-knows-no-test',
    { path: '^(src|seeds|bin)/', pathNot: [TEST] },
    { path: `^test/|${TEST}|^node_modules/(vitest|playwright|fast-check|oidc-provider)` }
  ),
  rule('product-code-knows-no-script', { path: '^src/' }, { path: '^(scripts|bench)/' }),
  rule(
    'built-ins-by-their-full-name',
    {},
    { path: '^node_modules/(fs|path|url|crypto|worker_threads|child_process|os|stream|util|http)$' }
  )
]

export const arrowRules: readonly ArrowRule[] = [
  ...betweenModules,
  ...aroundModules,
  ...underneath,
  ...insideACapability,
  ...everywhere
]

/** Begun by a person, a tool or the list of modules, so nothing needs to import them. */
export const mayStandAlone: readonly string[] = [
  '\\.d\\.ts$',
  '/(links|index|tables)\\.ts$',
  TEST,
  '^src/main\\.ts$',
  '^src/ui/catalogue\\.tsx$',
  '^src/ui/assets/',
  '^src/ui/govuk/parity/',
  '^(bin|bench|scripts)/',
  '^test/journeys/',
  '\\.config\\.[cm]?ts$'
]
