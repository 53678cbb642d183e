import type { Objects, Topology } from 'topojson-specification'

/**
 * A topology with fewer points: each arc keeps its ends and drops points nearer to the last kept one than `least`
 * (in degrees). Neighbours share arcs, so borders still meet exactly.
 */
export function thinArcs<O extends Objects>(topology: Topology<O>, least: number): Topology<O> {
  const { transform, ...rest } = topology
  const scale = transform?.scale ?? [1, 1]
  const start = transform?.translate ?? [0, 0]
  return { ...rest, arcs: topology.arcs.map((arc) => thinned(absolute(arc, scale, start, Boolean(transform)), least)) }
}

// A quantised arc is a first point and then steps from each to the next.
function absolute(arc: number[][], scale: number[], start: number[], stepped: boolean): [number, number][] {
  let x = 0
  let y = 0
  return arc.map(([across = 0, up = 0]) => {
    x = stepped ? x + across : across
    y = stepped ? y + up : up
    return [x * (scale[0] ?? 1) + (start[0] ?? 0), y * (scale[1] ?? 1) + (start[1] ?? 0)]
  })
}

function thinned(points: [number, number][], least: number): [number, number][] {
  let kept = points[0]
  return points.filter((point, index) => {
    const isEnd = index === 0 || index === points.length - 1
    const isNear = kept !== undefined && Math.hypot(point[0] - kept[0], (point[1] - kept[1]) * 1.7) < least
    if (!isEnd && isNear) return false
    kept = point
    return true
  })
}
