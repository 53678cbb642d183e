import { writeCapability } from './new-capability/write-capability.ts'

/** `npm run new-capability -- cases withdraw-case`: the files of a capability, with a test that fails until it is written. */
const [module = '', name = ''] = process.argv.slice(2)
try {
  const { files, next } = writeCapability('.', module, name)
  process.stdout.write(
    `Made:\n${files.map((file) => `  ${file}\n`).join('')}Now:\n${next.map((step) => `  ${step}\n`).join('')}`
  )
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
