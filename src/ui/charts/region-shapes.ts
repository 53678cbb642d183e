import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type GeoPath, geoMercator, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { thinArcs } from './thin-arcs.ts'

type Regions = Topology<{ UKregionmerc: GeometryCollection<{ AREACD: string; AREANM: string }> }>

export const MAP_SIZE = { width: 340, height: 560 }

/** The twelve regions and nations of the United Kingdom as SVG paths, by GSS code. */
export const regionShapes: readonly { code: string; name: string; path: string }[] = draw()

function draw() {
  const whole: Regions = JSON.parse(readFileSync(join(import.meta.dirname, 'uk-regions.topojson'), 'utf8'))
  const regions = feature(thinArcs(whole, 0.045), whole.objects.UKregionmerc)
  const projection = geoMercator().fitSize([MAP_SIZE.width, MAP_SIZE.height], regions)
  const path = geoPath(projection).digits(1)
  return regions.features.map(({ properties, geometry }) => {
    const shown = geometry.type === 'MultiPolygon' ? withoutSpecks(geometry, path) : geometry
    return { code: properties.AREACD, name: properties.AREANM, path: path(shown) ?? '' }
  })
}

type Rings = number[][][]

// An island of a few square pixels costs bytes and shows nothing.
function withoutSpecks<G extends { coordinates: Rings[] }>(islands: G, path: GeoPath): G {
  const shows = (coordinates: Rings) => path.area({ type: 'Polygon', coordinates }) >= 4
  return { ...islands, coordinates: islands.coordinates.filter(shows) }
}
