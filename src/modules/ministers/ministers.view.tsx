import { usePage } from '../../ui/page-context.tsx'
import {
  diaryHref,
  dutyHref,
  organisationsToMatchHref,
  plansHref,
  requestsHref,
  returnsHref,
  staffFairnessHref,
  weeksHref
} from './links.ts'

type Place = 'diary' | 'duty' | 'plans' | 'weeks' | 'fairness' | 'returns' | 'requests' | 'names'

const PLACES: readonly { place: Place; words: string; href: string; needs?: string }[] = [
  { place: 'diary', words: 'Diary desk', href: diaryHref() },
  { place: 'duty', words: 'Duty to meet', href: dutyHref() },
  { place: 'plans', words: 'Proposed quarters', href: plansHref() },
  { place: 'weeks', words: 'Weeks of diaries', href: weeksHref() },
  { place: 'fairness', words: 'Who is met', href: staffFairnessHref() },
  { place: 'returns', words: 'Returns', href: returnsHref(), needs: 'return.draft' },
  { place: 'names', words: 'Names to match', href: organisationsToMatchHref(), needs: 'meetings.match' },
  { place: 'requests', words: 'Requests for information', href: requestsHref(), needs: 'information.answer' }
]

/** The sides of ministers’ work with business. */
export const MinistersViews = ({ now }: { now: Place }) => {
  const { may } = usePage()
  return (
    <nav class="so-views" aria-label="Ministers">
      <ul class="so-views__list">
        {PLACES.filter(({ needs }) => !needs || may?.has(needs)).map(({ place, words, href }) => (
          <li key={place}>
            <a class="so-views__link" href={href} aria-current={place === now ? 'page' : undefined}>
              <span class="so-views__words">{words}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
