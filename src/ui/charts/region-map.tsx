import { inSentence } from './bar-chart.tsx'
import type { Figure } from './figures-table.tsx'
import { FiguresTable, inWords } from './figures-table.tsx'
import type { Band } from './region-bands.ts'
import { bandOf, regionBands } from './region-bands.ts'
import { MAP_SIZE, regionShapes } from './region-shapes.ts'

type RegionMapProps = {
  id: string
  title: string
  unit: string
  /** Whole numbers by GSS code; a region that is missing is shown as not known. */
  values: Readonly<Record<string, number>>
}

/** A number for each region and nation of the United Kingdom, as a map with a key and as a table beside it. */
export function RegionMap({ id, title, unit, values }: RegionMapProps) {
  const bands = regionBands(Object.values(values))
  const figures = regionShapes.map(({ code, name }) => figureFor(name, values[code]))
  return (
    <figure class="so-map">
      <figcaption class="so-chart__title">{title}</figcaption>
      <div class="so-map__inside">
        <div class="so-map__picture">
          <svg
            viewBox={`0 0 ${MAP_SIZE.width} ${MAP_SIZE.height}`}
            role="img"
            aria-labelledby={`${id}-title ${id}-desc`}
          >
            <title id={`${id}-title`}>{title}</title>
            <desc id={`${id}-desc`}>{inSentence(figures, unit)}</desc>
            {regionShapes.map(({ code, name, path }) => (
              <path class={`so-map__region so-map__region--${shade(bandOf(values[code], bands), bands)}`} d={path}>
                <title>{`${name}: ${inWords(figureFor(name, values[code]))}`}</title>
              </path>
            ))}
          </svg>
        </div>
        <div>
          <Key bands={bands} />
          <FiguresTable title={title} first="Region or nation" unit={unit} figures={figures} open />
        </div>
      </div>
      <p class="so-map__source">
        Contains National Statistics data © Crown copyright. Contains OS data © Crown copyright. Open Government Licence
        v3.0.
      </p>
    </figure>
  )
}

function figureFor(label: string, value: number | undefined): Figure {
  return value === undefined ? { label, value: 0, words: 'Not known' } : { label, value }
}

// With fewer than five bands the darkest shade is still the highest.
function shade(band: number, bands: readonly Band[]): number {
  return band === 0 ? 0 : band + 5 - bands.length
}

function Key({ bands }: { bands: readonly Band[] }) {
  const named = bands.map(({ from, to }, index) => ({
    words:
      from === to ? from.toLocaleString('en-GB') : `${from.toLocaleString('en-GB')} to ${to.toLocaleString('en-GB')}`,
    place: shade(index + 1, bands)
  }))
  return (
    <ul class="so-map__key" aria-label="Key to the map">
      {[{ words: 'None or not known', place: 0 }, ...named].map(({ words, place }) => (
        <li>
          <svg viewBox="0 0 18 18" aria-hidden="true" focusable="false">
            <rect class={`so-map__region so-map__region--${place}`} width="18" height="18" rx="3" />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  )
}
