// @ts-check
// Run by link-apart.ts, in a process of its own: links the two files named and prints its progress, and at the end the result.
import { register } from 'tsx/esm/api'

register()
const { runBulkLink } = await import('../bulk-link/run-bulk-link.ts')
const result = await runBulkLink(JSON.parse(process.argv[2] ?? '{}'), (words) => process.stdout.write(`${words}\n`))
process.stdout.write(`result ${JSON.stringify(result)}\n`)
