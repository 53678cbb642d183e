import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/platform/config.ts'

let dir: string
beforeAll(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'so-config-'))
})
afterAll(() => fs.rmSync(dir, { recursive: true, force: true }))

const PRODUCTION = {
  NODE_ENV: 'production',
  SECRET_KEY: 'k'.repeat(32),
  BASE_URL: 'https://offices.example',
  DATABASE_URL: 'postgres://so@localhost/so',
  OIDC_ISSUER: 'https://sign-in.example',
  OIDC_CLIENT_ID: 'sector-office',
  OIDC_CLIENT_SECRET: 'secret',
  SMTP_URL: 'smtp://localhost:25'
}

const problemsWith = (env: NodeJS.ProcessEnv): string => {
  try {
    readConfig(env)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

describe('refused', () => {
  test('every wrong setting is named at once, with what it must be', () => {
    const wrong = {
      NODE_ENV: 'live',
      PORT: 'http',
      BASE_URL: 'offices.example',
      DATABASE_URL: 'mysql://localhost',
      DATABASE_POOL: 'many',
      SECRET_KEY: 'short',
      DEMO: 'true',
      WORKER: 'elsewhere',
      SMTP_URL: 'localhost',
      LOG_LEVEL: 'loud',
      TRUST_PROXY: '10.0.0.0/64',
      METRICS_TOKEN: 'short'
    }
    const said = problemsWith(wrong)
    for (const name of Object.keys(wrong)) expect(said).toMatch(new RegExp(`^ {2}${name} must be`, 'm'))
    expect(said).toContain('.env.example')
  })

  test('the value of a secret is never repeated', () => {
    expect(problemsWith({ SECRET_KEY: 'hunter2' })).not.toContain('hunter2')
  })

  test.each([
    ['no key', { SECRET_KEY: undefined }, 'SECRET_KEY must be set'],
    ['no address', { BASE_URL: undefined }, 'BASE_URL must be set'],
    ['the demo world', { DEMO: 'yes' }, 'DEMO must not be yes'],
    ['the embedded database', { DATABASE_URL: undefined }, 'does not force writes to disk'],
    ['no way to sign in', { OIDC_ISSUER: '', OIDC_CLIENT_ID: '', OIDC_CLIENT_SECRET: '' }, 'nobody can sign in'],
    ['half a way to sign in', { OIDC_CLIENT_SECRET: '' }, 'must be set together'],
    ['no mail', { SMTP_URL: '' }, 'SMTP_URL or NOTIFY_API_KEY must be set']
  ])('in production: %s', (_what, change, words) => {
    expect(problemsWith({ ...PRODUCTION, ...change })).toContain(words)
  })

  test('a separate worker for a database that belongs to one process', () => {
    expect(problemsWith({ WORKER: 'separate', DATA_DIR: dir })).toContain('WORKER must be in-process')
  })

  test('a Notify key without its template', () => {
    expect(problemsWith({ ...PRODUCTION, NOTIFY_API_KEY: 'key' })).toContain('NOTIFY_TEMPLATE_ID')
  })
})

describe('accepted', () => {
  test.each([
    ['no', false],
    ['yes', 1],
    ['2', 2],
    ['10.0.0.0/8, 2001:db8::/32,192.0.2.7', ['10.0.0.0/8', '2001:db8::/32', '192.0.2.7']]
  ])('proxies said as %s', (said, meant) => {
    expect(readConfig({ DATA_DIR: dir, TRUST_PROXY: said }).TRUST_PROXY).toEqual(meant)
  })

  test.each(['0', 'true', 'everyone', '10.0.0.0/0', '10.0.0.0/8/8', '10.0.0'])('but not as %s', (said) => {
    expect(problemsWith({ TRUST_PROXY: said })).toContain('TRUST_PROXY must be no, yes for one proxy')
  })

  test('production with everything set has no demo world', () => {
    expect(readConfig(PRODUCTION)).toMatchObject({ NODE_ENV: 'production', DEMO: false, WORKER: 'in-process' })
  })

  test('the embedded database in production, where somebody says so knowingly', () => {
    const env = { ...PRODUCTION, DATABASE_URL: '', ALLOW_EMBEDDED_IN_PRODUCTION: 'yes' }
    expect(readConfig(env).DATABASE_URL).toBeUndefined()
  })

  test('nothing at all: a demo on this machine, whose key outlives a restart and is nobody else’s to read', () => {
    const first = readConfig({ DATA_DIR: dir })
    expect(first).toMatchObject({ DEMO: true, PORT: 3000, BASE_URL: 'http://localhost:3000' })
    expect(readConfig({ DATA_DIR: dir }).SECRET_KEY).toBe(first.SECRET_KEY)
    expect(fs.statSync(path.join(dir, 'secret-key')).mode & 0o077).toBe(0)
  })
})
