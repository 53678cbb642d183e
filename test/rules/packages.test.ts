import fs from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

const Locked = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  integrity: z.string().optional(),
  optional: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).default({})
})
const Lock = z.object({ packages: z.record(z.string(), Locked) })
const Manifest = z.object({
  license: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({})
})

const readJson = (file: string): unknown => JSON.parse(fs.readFileSync(file, 'utf8'))
const locked = Object.entries(Lock.parse(readJson('package-lock.json')).packages).filter(([name]) => name !== '')
const manifest = Manifest.parse(readJson('package.json'))

test('every package is pinned to one exact version', () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(versions.length).toBeGreaterThan(30)
  expect(versions.filter(([, version]) => !/^(npm:@?[\w./-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

test('the lock file names no place packages come from, so any registry serves, and checks what it gets', () => {
  expect(locked.length).toBeGreaterThan(100)
  expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([name]) => name)).toEqual([])
  expect(
    locked.filter(([, { integrity, optional }]) => !integrity?.startsWith('sha512-') && !optional).map(([name]) => name)
  ).toEqual([])
})

test('the lock file names the builds for every platform, or npm ci refuses it (node scripts/complete-lock.mjs)', () => {
  const names = new Set(locked.map(([name]) => name))
  const missing = locked.flatMap(([name, { optionalDependencies }]) =>
    Object.keys(optionalDependencies).filter(
      (wanted) => !names.has(`node_modules/${wanted}`) && !names.has(`${name}/node_modules/${wanted}`)
    )
  )
  expect(missing).toEqual([])
})

const FREE_TO_SHIP = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'MPL-2.0',
  'Unlicense',
  'CC0-1.0',
  'Python-2.0',
  'PostgreSQL'
])

/** `(MIT OR GPL-3.0)` lets us choose; `MIT AND ISC` binds us to both. */
function mayShip(license: string): boolean {
  const plain = license.replaceAll(/[()]/g, '')
  if (plain.includes(' OR ')) return plain.split(' OR ').some(mayShip)
  return plain.split(' AND ').every((one) => FREE_TO_SHIP.has(one.trim()))
}

test('every package that ships has a licence that lets it', () => {
  const shipping = locked.filter(([, { dev }]) => !dev)
  expect(shipping.length).toBeGreaterThan(50)
  expect(
    shipping
      .map(([name, one]) => ({ name, license: licenseOf(name, one.license) }))
      .filter(({ license }) => !mayShip(license))
  ).toEqual([])
  expect(['GPL-3.0', 'MIT AND GPL-3.0', 'SEE LICENSE IN x', ''].filter(mayShip)).toEqual([])
  expect(mayShip('(MIT OR GPL-3.0)')).toBe(true)
})

const licenseOf = (name: string, inLock: string | undefined) => {
  const file = `${name}/package.json`
  return (
    inLock ??
    (fs.existsSync(file) ? Manifest.parse(readJson(file)).license : undefined) ??
    (beginningOf(`${name}/LICENSE`) === 'MIT License' ? 'MIT' : '')
  )
}

/** Some packages say their licence in the licence file alone. */
const beginningOf = (file: string) =>
  fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n', 1)[0] : undefined
