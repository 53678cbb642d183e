import { listRoutes } from './list-routes.ts'

/** `npm run routes`: every method, address and file. */
for (const { method, url, file } of await listRoutes())
  process.stdout.write(`${method.padEnd(7)} ${url.padEnd(48)} ${file}\n`)
