import fs from 'node:fs'
import path from 'node:path'
import { operation, page, schema, test, view } from './templates.ts'
import { type Words, wordsFor } from './words.ts'

/** Writes the files of one capability under the root given and says what is left to do by hand; overwrites nothing. */
export function writeCapability(root: string, module: string, name: string): { files: string[]; next: string[] } {
  if (!/^[a-z]+(-[a-z]+)*$/.test(module) || !fs.existsSync(path.join(root, 'src/modules', module)))
    throw new Error(`There is no module called “${module}”. Use: npm run new-capability -- <module> <verb-noun>`)
  if (!/^[a-z]+(-[a-z]+)+$/.test(name)) throw new Error(`“${name}” must be a verb and a noun, such as withdraw-case`)
  const folder = path.posix.join('src/modules', module, name)
  if (fs.existsSync(path.join(root, folder))) throw new Error(`${folder} is there already`)
  const words = wordsFor(module, name)
  fs.mkdirSync(path.join(root, folder))
  const files = Object.entries(textsOf(words)).map(
    ([suffix, text]) => [path.posix.join(folder, `${name}${suffix}`), text] as const
  )
  for (const [file, text] of files) fs.writeFileSync(path.join(root, file), text)
  return { files: files.map(([file]) => file), next: leftToDo(words) }
}

const textsOf = (words: Words) => ({
  '.ts': operation(words),
  '.schema.ts': schema(words),
  '.page.tsx': page(words),
  '.view.tsx': view(words),
  '.test.ts': test(words)
})

const leftToDo = ({ module, operation, permission, folder, url }: Words) => [
  `add '${permission}' to src/modules/${module}/permissions.ts, with who holds it`,
  `add ${operation}Page from ./${folder}/${folder}.page.tsx to the doors in src/modules/${module}/module.ts`,
  `add its address ${url} to src/modules/${module}/links.ts if another page leads to it`,
  'write the rule, the table work and the test; then npm run map'
]
