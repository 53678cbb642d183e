import fs from 'node:fs'
import { openApiText } from './openapi-text.ts'

/** `npm run openapi`: writes down the API document as the code makes it. */
fs.writeFileSync('docs/openapi.json', await openApiText())
process.stdout.write('docs/openapi.json written\n')
