import type { Department, Knowledge } from './knowledge.ts'

const tables = new WeakMap<Knowledge, Map<string, Department>>()

/**
 * The department a name stands for: its official name, the name Parliament files it under, an old name, an abbreviation,
 * or the name of a body, which belongs to the department that answers for it.
 */
export function departmentByName(knowledge: Knowledge, name: string): Department | undefined {
  const table = tables.get(knowledge) ?? tabulate(knowledge)
  tables.set(knowledge, table)
  return table.get(plainName(name))
}

function tabulate(knowledge: Knowledge): Map<string, Department> {
  const table = new Map<string, Department>()
  const byCode = new Map(knowledge.departments.map((department) => [department.code, department]))
  for (const concept of knowledge.concepts) {
    const owner = byCode.get(concept.departments[0]?.code ?? '')
    if (concept.kind !== 'body' || !owner) continue
    for (const name of concept.phrases) table.set(plainName(name), owner)
  }
  for (const department of knowledge.departments) {
    const names = [department.code, department.name, department.inParliament, ...department.aliases]
    for (const name of names) if (name !== '') table.set(plainName(name), department)
  }
  return table
}

/** A name without its small differences: “&” or “and”, capitals, stops, a leading “the”. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’=]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^ ?the /, '')
    .trim()
}
