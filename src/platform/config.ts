import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { isIP } from 'node:net'
import path from 'node:path'
import { z } from 'zod'

const yes = z.enum(['yes', 'no'], { error: 'must be yes or no' }).transform((word) => word === 'yes')
const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number, such as 3000')
  .transform(Number)
const seconds = z
  .string()
  .regex(/^[1-9]\d{0,2}$/, 'must be a number of seconds from 1 to 999, such as 30')
  .transform(Number)
const requests = z
  .string()
  .regex(/^([1-9]\d{1,5}|1000000)$/, 'must be a number of requests from 10 to 1000000, such as 6000')
  .transform(Number)
const url = (scheme: RegExp, example: string) => z.string().regex(scheme, `must be an address such as ${example}`)

const network = (text: string) => {
  const [address = '', bits, ...more] = text.split('/')
  const widest = isIP(address) === 4 ? 32 : 128
  return (
    isIP(address) > 0 &&
    more.length === 0 &&
    (bits === undefined || (/^[1-9]\d*$/.test(bits) && Number(bits) <= widest))
  )
}
const PROXIES =
  'must be no, yes for one proxy, how many proxies there are, or their addresses, such as 10.0.0.0/8,192.0.2.7'
const proxies = z.string().transform((text, issues): false | number | string[] => {
  if (text === 'no') return false
  if (text === 'yes') return 1
  if (/^[1-9]$/.test(text)) return Number(text)
  const named = text.split(',').map((one) => one.trim())
  if (named.every(network)) return named
  issues.addIssue({ code: 'custom', message: PROXIES })
  return z.NEVER
})

const Settings = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'], { error: 'must be production, development or test' })
    .default('development'),
  PORT: port.default(3000),
  HOST: z.string().default('0.0.0.0'),
  BASE_URL: url(/^https?:\/\/[^/]+$/, 'https://sector-office.example').optional(),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: url(/^postgres(ql)?:\/\//, 'postgres://user:secret@host:5432/sector_office').optional(),
  DATABASE_POOL: z
    .string()
    .regex(/^([2-9]|[1-9]\d{1,2})$/, 'must be a number of connections from 2, such as 10')
    .transform(Number)
    .default(10),
  DATABASE_WAIT_SECONDS: seconds.default(15),
  DATABASE_STATEMENT_SECONDS: seconds.default(30),
  ALLOW_EMBEDDED_IN_PRODUCTION: yes.default(false),
  SECRET_KEY: z.string().min(32, 'must be at least 32 characters, random').optional(),
  DEMO: yes.optional(),
  WORKER: z.enum(['in-process', 'separate'], { error: 'must be in-process or separate' }).default('in-process'),
  TRUST_PROXY: proxies.default(false),
  API_REQUESTS_PER_MINUTE: requests.default(60_000),
  VISITOR_REQUESTS_PER_MINUTE: requests.default(60_000),
  OIDC_ISSUER: url(/^https?:\/\//, 'https://sign-in.example').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_TRUST_EMAIL: yes.default(false),
  SMTP_URL: url(/^smtps?:\/\//, 'smtp://user:secret@host:587').optional(),
  MAIL_FROM: z.string().default('Sector Office <no-reply@sector-office.example>'),
  MAIL_IN_PORT: port.optional(),
  MAIL_IN_HOST: z.string().default('127.0.0.1'),
  MAIL_IN_ADDRESS: z.email('must be an e-mail address').optional(),
  MAIL_IN_KEY_FILE: z.string().optional(),
  MAIL_IN_CERTIFICATE_FILE: z.string().optional(),
  NOTIFY_API_KEY: z.string().optional(),
  NOTIFY_TEMPLATE_ID: z.string().optional(),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], { error: 'must be silent, error, warn, info or debug' })
    .default('info'),
  DESK_PHONE: z.string().max(30).optional(),
  METRICS_TOKEN: z.string().min(16, 'must be at least 16 characters').optional()
})

export type Config = Omit<z.infer<typeof Settings>, 'SECRET_KEY' | 'DEMO' | 'BASE_URL' | 'DESK_PHONE'> & {
  SECRET_KEY: string
  DEMO: boolean
  BASE_URL: string
  DESK_PHONE: string | undefined
}

export class WrongSettings extends Error {
  override name = 'WrongSettings'
}

/** Reads the settings once, at start; every wrong one is named in one go, with what it must be. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = Settings.safeParse(given)
  const wrong = parsed.success
    ? together(parsed.data)
    : parsed.error.issues.map((i) => `${String(i.path[0])} ${i.message}`)
  if (!parsed.success || wrong.length)
    throw new WrongSettings(`These settings are wrong:\n  ${wrong.join('\n  ')}\nSee .env.example.`)
  const settings = parsed.data
  return {
    ...settings,
    DATA_DIR: path.resolve(settings.DATA_DIR),
    DEMO: settings.DEMO ?? settings.NODE_ENV !== 'production',
    BASE_URL: settings.BASE_URL ?? `http://localhost:${settings.PORT}`,
    // A number Ofcom keeps for drama: nobody answers it.
    DESK_PHONE:
      settings.DESK_PHONE ?? ((settings.DEMO ?? settings.NODE_ENV !== 'production') ? '0808 157 0123' : undefined),
    SECRET_KEY: settings.SECRET_KEY ?? secretKeptIn(settings.DATA_DIR)
  }
}

function together(s: z.infer<typeof Settings>): string[] {
  const production = s.NODE_ENV === 'production'
  const oidc = [s.OIDC_ISSUER, s.OIDC_CLIENT_ID, s.OIDC_CLIENT_SECRET].filter(Boolean).length
  const wrong: string[] = []
  if (production && !s.SECRET_KEY) wrong.push('SECRET_KEY must be set in production')
  if (production && !s.BASE_URL) wrong.push('BASE_URL must be set in production')
  if (production && s.DEMO) wrong.push('DEMO must not be yes in production: anyone could sign in as anyone')
  if (production && !s.DATABASE_URL && !s.ALLOW_EMBEDDED_IN_PRODUCTION) {
    wrong.push('DATABASE_URL must be set in production: the embedded database does not force writes to disk')
  }
  if (oidc > 0 && oidc < 3) wrong.push('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set together')
  if (production && oidc === 0) wrong.push('OIDC_ISSUER must be set in production, or nobody can sign in')
  if (production && !s.SMTP_URL && !s.NOTIFY_API_KEY) wrong.push('SMTP_URL or NOTIFY_API_KEY must be set in production')
  if (s.MAIL_IN_PORT && !s.MAIL_IN_ADDRESS)
    wrong.push('MAIL_IN_ADDRESS must be set with MAIL_IN_PORT: it is the address that mail is taken for')
  if (Boolean(s.MAIL_IN_KEY_FILE) !== Boolean(s.MAIL_IN_CERTIFICATE_FILE))
    wrong.push('MAIL_IN_KEY_FILE and MAIL_IN_CERTIFICATE_FILE must be set together')
  if (s.NOTIFY_API_KEY && !s.NOTIFY_TEMPLATE_ID) wrong.push('NOTIFY_TEMPLATE_ID must be set with NOTIFY_API_KEY')
  if (s.WORKER === 'separate' && !s.DATABASE_URL) wrong.push('WORKER must be in-process without DATABASE_URL')
  return wrong
}

/** Outside production a key is made once and kept, so that a restart signs nobody out. */
function secretKeptIn(dataDir: string): string {
  const file = path.join(path.resolve(dataDir), 'secret-key')
  if (!fs.existsSync(file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  }
  return fs.readFileSync(file, 'utf8')
}
