import { assetHref } from './assets.ts'

/** A key and what it does: goes to what `at` finds (opening it, following it, or to its first field), or to a row of a list. */
export type QuickKey = { key: string; words: string; at: string; does?: 'next' | 'previous' | 'tick' }

/**
 * The quick keys of a page, listed where they work. A little script of ours makes them work and shows the list; without it
 * there are none, and none are promised. Each can be given another key or none, and all can be switched off, since a key
 * pressed by a voice or a tremor must not act against somebody's will (WCAG 2.1.4).
 */
export const QuickKeys = ({ page, keys }: { page: string; keys: readonly QuickKey[] }) => (
  <>
    <details class="govuk-details so-keys" data-quick-keys={page} hidden>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Quick keys</span>
      </summary>
      <div class="govuk-details__text">
        <p class="govuk-body-s">
          One key alone, while you are not writing. Type another character to change a key; empty a box to have none.
          This browser remembers it.
        </p>
        <p class="govuk-body-s">
          <label class="so-keys__on">
            <input type="checkbox" data-quick-keys-on checked /> Use quick keys
          </label>
        </p>
        <ul class="so-keys__list">
          {keys.map(({ key, words, at, does }) => (
            <li key={key}>
              <label>
                <input
                  class="govuk-input so-keys__key"
                  value={key}
                  maxLength={1}
                  autocomplete="off"
                  autocapitalize="none"
                  spellcheck={false}
                  data-key={key}
                  data-at={at}
                  data-does={does ?? 'go'}
                />{' '}
                {words}
              </label>
            </li>
          ))}
        </ul>
        <p class="govuk-body-s" role="status" data-quick-keys-said />
      </div>
    </details>
    <script type="module" src={assetHref('quick-keys.js')} />
  </>
)
