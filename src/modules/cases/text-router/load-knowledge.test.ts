import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { departmentByName } from './department-by-name.ts'
import { loadKnowledge } from './load-knowledge.ts'
import { routingSeeds } from './text-router.factory.ts'

const header = 'slug\ttitle\tdepartment\tbody\tsector\tphrases\n'

function seedsWith(file: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'routing-'))
  cpSync(routingSeeds, folder, { recursive: true, filter: (path) => !path.endsWith('.gz') })
  writeFileSync(join(folder, file), text)
  return folder
}

describe('knowledge is refused', () => {
  it('when a topic names a department nobody defined', () => {
    const folder = seedsWith('topics/wrong.tsv', `${header}owls\towls\tMAGIC\t\t\towl\n`)
    expect(() => loadKnowledge(folder)).toThrow('topic “owls” names MAGIC')
  })

  it('when a share is not a share', () => {
    const folder = seedsWith('topics/wrong.tsv', `${header}owls\towls\tHMT:9\t\t\towl\n`)
    expect(() => loadKnowledge(folder)).toThrow('gives HMT a share outside 0 to 2')
  })

  it('when a saying is about no topic', () => {
    const folder = seedsWith('sayings.tsv', 'topic\tsaying\nowls\tmy owl is late\n')
    expect(() => loadKnowledge(folder)).toThrow('which is not a known topic')
  })
})

describe('the knowledge kept', () => {
  const knowledge = loadKnowledge(routingSeeds)

  it('names for every topic only bodies on the list of bodies', () => {
    const bodies = new Set(knowledge.concepts.filter(({ kind }) => kind === 'body').map(({ title }) => title))
    const unknown = knowledge.concepts.filter(({ body }) => body !== null && !bodies.has(body))
    expect(unknown.map(({ slug, body }) => `${slug}: ${body}`)).toEqual([])
  })

  it('knows each topic once', () => {
    const slugs = knowledge.concepts.filter(({ kind }) => kind === 'topic').map(({ slug }) => slug)
    expect(slugs.length).toBe(new Set(slugs).size)
  })

  it.each([
    ['Treasury', 'HM Treasury'],
    ['Department for Levelling Up, Housing and Communities', 'Ministry of Housing, Communities and Local Government'],
    ['Attorney General', "Attorney General's Office"],
    ['Department for Environment, Food and Rural Affairs', 'Department for Environment, Food & Rural Affairs'],
    ['Women and Equalities', 'Office for Equality and Opportunity'],
    ['HSE', 'Department for Work and Pensions'],
    ['UK Export Finance', 'Department for Business and Trade']
  ])('takes %s for %s', (name, official) => {
    expect(departmentByName(knowledge, name)?.name).toBe(official)
  })
})
