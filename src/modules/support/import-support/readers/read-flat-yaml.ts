import { RuleBroken } from '../../../../platform/errors.ts'

/**
 * Reads a list of flat records, which is all the YAML that GOV.UK's file uses: “- id: r1”, then one “name: value” a line,
 * plain or in double quotes. Anything else is refused by line rather than guessed at.
 */
export function readFlatYaml(text: string): Record<string, string>[] {
  const records: Record<string, string>[] = []
  text.split(/\r?\n/).forEach((line, at) => {
    if (line.trim() === '' || line.trim() === '---' || line.trimStart().startsWith('#')) return
    const [, dash, name, value] = /^(- | {2})([a-z_]+): ?(.*)$/.exec(line) ?? []
    if (!name || value === undefined)
      throw new RuleBroken('file-unreadable', `Line ${at + 1} is not “name: value”: ${line.slice(0, 60)}`)
    if (dash === '- ') records.push({})
    const record = records.at(-1)
    if (!record) throw new RuleBroken('file-unreadable', `Line ${at + 1} stands before the first “- ”`)
    record[name] = unquoted(value.trim())
  })
  return records
}

const unquoted = (value: string) => {
  const [, inside] = /^"((?:[^"\\]|\\.)*)"$/.exec(value) ?? []
  return inside === undefined ? value.replace(/^'(.*)'$/, '$1') : inside.replace(/\\(.)/g, '$1')
}
