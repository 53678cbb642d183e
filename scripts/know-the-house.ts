import { modules } from '../src/modules.ts'
import { importGraph } from './boundaries/import-graph.ts'
import { listRoutes } from './list-routes.ts'
import type { Known } from './map-text.ts'
import { readTree } from './read-tree.ts'

export async function knowTheHouse(): Promise<Known> {
  const tree = readTree('.', ['src'])
  return { tree, graph: importGraph(tree), modules, routes: await listRoutes() }
}
