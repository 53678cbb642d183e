import { BarChart } from '../charts/bar-chart.tsx'
import { RegionMap } from '../charts/region-map.tsx'
import { Sparkline } from '../charts/sparkline.tsx'

const months = ['June', 'July', 'August', 'September', 'October', 'November']
const sectors = [
  { label: 'Advanced manufacturing', value: 214 },
  { label: 'Clean energy industries', value: 168 },
  { label: 'Professional and business services, all kinds', value: 97 },
  { label: 'Life sciences', value: 41 },
  { label: 'Defence', value: 0 }
]
const regions = {
  E12000001: 41,
  E12000002: 120,
  E12000003: 88,
  E12000004: 67,
  E12000005: 93,
  E12000006: 104,
  E12000007: 231,
  E12000008: 190,
  E12000009: 76,
  S92000003: 82,
  W92000004: 0
}

/** Charts and the map, with a nought, a missing region and a long label. */
export const CataloguePictures = () => (
  <>
    <BarChart id="by-sector" title="Cases by sector" first="Sector" unit="Cases" figures={sectors} />
    <BarChart id="none" title="Cases last week" first="Sector" unit="Cases" figures={[]} />
    <p class="govuk-body">
      Cases each month{' '}
      <Sparkline
        bare
        id="by-month"
        title="Cases each month"
        first="Month"
        unit="Cases"
        points={months.map((label, index) => ({ label, value: 10 + index * index }))}
      />
    </p>
    <RegionMap id="by-region" title="Businesses with an account manager" unit="Businesses" values={regions} />
  </>
)
