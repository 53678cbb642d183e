import { buildAppAlone } from './list-routes.ts'

export async function openApiText(): Promise<string> {
  const app = await buildAppAlone()
  await app.ready()
  const text = `${JSON.stringify(app.swagger(), null, 2)}\n`
  await app.close()
  return text
}
