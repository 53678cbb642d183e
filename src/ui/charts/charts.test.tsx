import { renderToString } from 'preact-render-to-string'
import type { Topology } from 'topojson-specification'
import { describe, expect, it } from 'vitest'
import { BarChart } from './bar-chart.tsx'
import { bandOf, regionBands } from './region-bands.ts'
import { RegionMap } from './region-map.tsx'
import { regionShapes } from './region-shapes.ts'
import { placed, Sparkline } from './sparkline.tsx'
import { thinArcs } from './thin-arcs.ts'

const figures = [
  { label: 'Life sciences', value: 1200 },
  { label: 'Defence', value: 600 },
  { label: '<None>', value: 0 }
]

describe('a bar chart', () => {
  const chart = renderToString(<BarChart id="c" title="Cases" first="Sector" unit="Cases" figures={figures} />)

  it('draws nothing when there is nothing to draw', () => {
    const none = renderToString(<BarChart id="c" title="Cases" first="Sector" unit="Cases" figures={[]} />)
    expect(none).toContain('No figures.')
    expect(none).not.toContain('<svg')
  })

  it('draws no bar wider than the picture when all are nought', () => {
    const zero = [{ label: 'Defence', value: 0 }]
    const html = renderToString(<BarChart id="c" title="Cases" first="Sector" unit="Cases" figures={zero} />)
    expect(html).toMatch(/<rect class="so-chart__bar"[^>]* width="0%"/)
  })

  it('gives each bar its share of the longest', () => {
    expect([...chart.matchAll(/so-chart__bar"[^>]* width="([\d.]+%)"/g)].map(([, width]) => width)).toEqual([
      '100%',
      '50%',
      '0%'
    ])
  })

  it('of parts of a whole lets the whole fill the width, not the longest', () => {
    const parts = [{ label: 'Defence', value: 93 }]
    const html = renderToString(<BarChart id="c" title="Kept" first="Sector" unit="%" figures={parts} whole={100} />)
    expect(html).toMatch(/<rect class="so-chart__bar"[^>]* width="93%"/)
  })

  it('writes a long name in as many lines as it needs, and cuts none', () => {
    const label = 'Office of the Leader of the House of Commons'
    const html = renderToString(
      <BarChart id="c" title="Cases" first="Body" unit="Cases" figures={[{ label, value: 31 }]} />
    )
    const drawn = [...html.matchAll(/<text x="0"[^>]*>([^<]*)<\/text>/g)].map(([, line]) => line)
    expect(drawn.length).toBeGreaterThan(1)
    expect(drawn.join(' ')).toBe(label)
  })

  it('says the same in words and in a table', () => {
    expect(chart).toContain('Cases. Life sciences: 1,200; Defence: 600; &lt;None>: 0.')
    expect(chart).toMatch(/<th scope="row"[^>]*>Life sciences<\/th><td[^>]*>1,200<\/td>/)
  })
})

describe('a sparkline', () => {
  it('stands on nought, and one point alone is drawn too', () => {
    expect(placed([0, 5, 10])).toEqual([
      { x: 4, y: 24 },
      { x: 60, y: 14 },
      { x: 116, y: 4 }
    ])
    expect(placed([0])).toEqual([{ x: 4, y: 24 }])
    expect(placed([])).toEqual([])
  })

  it('brings its figures unless they stand beside it', () => {
    const props = { id: 's', title: 'Cases', first: 'Month', unit: 'Cases', points: figures }
    expect(renderToString(<Sparkline {...props} bare />)).not.toContain('<table')
    const whole = renderToString(<Sparkline {...props} />)
    expect(whole).toContain('<table')
    expect(whole).toContain('<strong>0</strong> &lt;None>')
  })
})

describe('the bands of a map', () => {
  it('leave out nought and what is not known', () => {
    expect(regionBands([])).toEqual([])
    expect(regionBands([0, 0])).toEqual([])
    expect([bandOf(0, [{ from: 1, to: 5 }]), bandOf(undefined, [{ from: 1, to: 5 }])]).toEqual([0, 0])
  })

  it('are whole, equal, round and reach the largest', () => {
    expect(regionBands([3, 1])).toEqual([
      { from: 1, to: 1 },
      { from: 2, to: 2 },
      { from: 3, to: 3 }
    ])
    const bands = regionBands([231, 4])
    expect(bands.at(-1)).toEqual({ from: 201, to: 250 })
    expect([bandOf(50, bands), bandOf(51, bands), bandOf(231, bands)]).toEqual([1, 2, 5])
  })
})

describe('the map', () => {
  const html = renderToString(<RegionMap id="m" title="Firms" unit="Firms" values={{ E12000007: 9, W92000004: 0 }} />)

  it('says what is not known rather than nought', () => {
    expect(html).toMatch(/Scotland<\/th><td[^>]*>Not known</)
    expect(html).toMatch(/Wales<\/th><td[^>]*>0</)
  })

  it('owns up to whose boundaries it shows', () => {
    expect(html).toContain('Contains National Statistics data © Crown copyright')
    expect(html).toContain('Contains OS data © Crown copyright')
  })

  it('has a shape for each of the twelve, and is light enough to send', () => {
    expect(regionShapes.map(({ code }) => code).sort()).toHaveLength(12)
    for (const { path } of regionShapes) expect(path).toMatch(/^M[\d.]+,[\d.]+L/)
    expect(regionShapes.reduce((sum, { path }) => sum + path.length, 0)).toBeLessThan(45_000)
  })

  it('keeps the ends of every border when it thins them, so that neighbours meet', () => {
    const topology: Topology<Record<string, never>> = {
      type: 'Topology',
      objects: {},
      arcs: [
        [
          [10, 10],
          [1, 0],
          [1, 0],
          [8, 0]
        ]
      ],
      transform: { scale: [1, 1], translate: [100, 0] }
    }
    const thin = thinArcs(topology, 5)
    expect(thin.arcs).toEqual([
      [
        [110, 10],
        [120, 10]
      ]
    ])
    expect(thin.transform).toBeUndefined()
  })
})
