import { diaryHref, dutyHref, plansHref } from './links.ts'

type Place = 'diary' | 'duty' | 'plans'

const PLACES: readonly { place: Place; words: string; href: string }[] = [
  { place: 'diary', words: 'Diary desk', href: diaryHref() },
  { place: 'duty', words: 'Duty to meet', href: dutyHref() },
  { place: 'plans', words: 'Proposed quarters', href: plansHref() }
]

/** The sides of ministers’ work with business. */
export const MinistersViews = ({ now }: { now: Place }) => (
  <nav class="so-views" aria-label="Ministers">
    <ul class="so-views__list">
      {PLACES.map(({ place, words, href }) => (
        <li key={place}>
          <a class="so-views__link" href={href} aria-current={place === now ? 'page' : undefined}>
            <span class="so-views__words">{words}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
