import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readTree, type SourceFile } from '../../scripts/read-tree.ts'

const documents: readonly SourceFile[] = [
  ...readTree('.', ['docs', 'src', 'seeds', 'bench', 'test'], /\.md$/),
  ...readTree('.', ['.'], /^(README|CONTRIBUTING|DATA)\.md$/)
]

describe('links', () => {
  test('in every document lead to a file that is there, and to a heading in it', () => {
    expect(documents.length).toBeGreaterThan(20)
    expect(['README.md', 'CONTRIBUTING.md', 'DATA.md', 'LICENSE'].filter((file) => !fs.existsSync(file))).toEqual([])
    expect(documents.flatMap(deadLinks)).toEqual([])
  })

  test('to a missing file or heading turn red', () => {
    const text = '[a](gone.md) [b](../README.md#no-such-heading) [c](https://example.org) [d](../CONTRIBUTING.md)'
    expect(deadLinks({ path: 'docs/plant-fault.md', text })).toEqual([
      'docs/plant-fault.md → gone.md',
      'docs/plant-fault.md → ../README.md#no-such-heading'
    ])
  })

  test('paths named in documents and in the map are there', () => {
    const named = documents.flatMap(({ path: from, text }) =>
      [...text.matchAll(/`((?:src|docs|scripts|seeds|test|migrations|bench)\/[\w./-]+\.\w+)`/g)].map((found) => ({
        from,
        to: found[1] ?? ''
      }))
    )
    expect(named.filter(({ to }) => !fs.existsSync(to)).map(({ from, to }) => `${from} names ${to}`)).toEqual([])
  })
})

function deadLinks({ path: from, text }: SourceFile): string[] {
  const links = [...text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/\]\(([^)\s]+)\)/g)].map((found) => found[1] ?? '')
  const inside = links.filter((link) => !/^(https?|mailto):/.test(link))
  return inside.filter((link) => !leadsSomewhere(from, link)).map((link) => `${from} → ${link}`)
}

function leadsSomewhere(from: string, link: string): boolean {
  const [file = '', heading] = link.split('#')
  const target = file ? path.join(path.dirname(from), file) : from
  if (!fs.existsSync(target)) return false
  return heading === undefined || headingsOf(fs.readFileSync(target, 'utf8')).includes(heading)
}

const headingsOf = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map((found) =>
    (found[1] ?? '')
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .trim()
      .replaceAll(/\s/g, '-')
  )

const written = [
  ...documents,
  ...readTree(
    '.',
    ['src', 'seeds', 'scripts', 'test', 'bench', 'bin', 'docs', 'migrations', '.ci'],
    /(\.(ts|tsx|mjs|cjs|json|md|sql|css|csv|tsv|yml|yaml)|\/run)$/
  )
]
// The places people build on: a path of one of them in the project works nowhere else.
const PLACES =
  /(^|[^\w.:/-])\/(work|home|Users|workspace|root|mnt)\/[\w.-]+\/[\w./-]+|\.\.\/shared\b|\bfile:\/\/\/(?!\$)/

describe('the project speaks of itself alone', () => {
  test('no file names a place on one person’s machine', () => {
    const stray = written.filter(
      ({ path, text }) =>
        !path.startsWith('test/rules/documents') &&
        text.split('\n').some((line) => PLACES.test(line) && !ROUTE.test(line))
    )
    expect(stray.map(({ path }) => path)).toEqual([])
    expect([' /home/ana/code/x.ts', '(../shared/list.csv)'].every((line) => PLACES.test(line))).toBe(true)
  })

  test('nobody is shouted at or begged', () => {
    const shown = readTree('.', ['src'], /\.(view|page)\.tsx$/)
    const tone = shown.filter(({ text }) => />[^<>{}]*(\w!|\b[Pp]lease\b)[^<>{}]*</.test(text))
    expect(tone.map(({ path }) => path)).toEqual([])
  })
})

// Our own pages live under the address /work.
const ROUTE = /['"`(]\/work\/[a-z-]+/

test('a setting the program reads is in .env.example, and the other way round', () => {
  const config = fs.readFileSync('src/platform/config.ts', 'utf8')
  const read = [...config.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map((found) => found[1] ?? '')
  const told = [...fs.readFileSync('.env.example', 'utf8').matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map(
    (found) => found[1] ?? ''
  )
  expect(read.length).toBeGreaterThan(10)
  expect([...new Set(told)].sort()).toEqual([...new Set(read)].sort())
})

test('every decision has its number, its parts, and is one page', () => {
  const decisions = readTree('.', ['docs/decisions'], /\.md$/)
  expect(decisions.length).toBeGreaterThan(15)
  const numbers = decisions.map(({ path: file }) => /\/(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1])
  expect(numbers).toEqual(numbers.map((_, at) => String(at + 1).padStart(4, '0')))
  const parts = ['## Context', '## Choice', '## What we gave up', '## When to look again']
  expect(
    decisions
      .filter(({ text }) => !parts.every((part) => text.includes(part)) || text.split('\n').length > 60)
      .map(({ path: file }) => file)
  ).toEqual([])
})

test('every data file copied into the project is named in DATA.md', () => {
  const attributed = fs.readFileSync('DATA.md', 'utf8')
  const data = readTree('.', ['seeds', 'src'], /\.(csv|tsv|json|jsonl|gz|topojson|ya?ml|txt)$/).map(
    ({ path: file }) => file
  )
  expect(data.length).toBeGreaterThan(10)
  expect(data.filter((file) => !isAttributed(attributed, file))).toEqual([])
  expect(isAttributed(attributed, 'seeds/reference/planted/fault.csv')).toBe(false)
})

/** By itself, or by the folder it is in when that is named with a slash at its end. */
const isAttributed = (attributed: string, file: string) =>
  attributed.includes(`\`${file}\``) || attributed.includes(`\`${path.dirname(file)}/\``)

test('every command a document or a message names is there to be run', () => {
  const scripts = fs.readFileSync('package.json', 'utf8')
  const named = written.flatMap(({ path: from, text }) =>
    [...text.matchAll(/npm run (?:--silent )?([a-z][a-z-]*)/g)].map((found) => ({ from, command: found[1] ?? '' }))
  )
  expect(named.length).toBeGreaterThan(10)
  const missing = named.filter(({ command }) => !scripts.includes(`"${command}": "`))
  expect(missing.map(({ from, command }) => `${from} names npm run ${command}`)).toEqual([])
})
