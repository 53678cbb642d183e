import { InEnglish } from './in-english.tsx'

const squares = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => ({ row, column })))

/** Our mark: eight sectors around one door. */
export const Wordmark = () => (
  <a class="so-wordmark" href="/">
    <svg class="so-wordmark__mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      {squares.map(({ row, column }) => (
        <rect
          class={row === 1 && column === 1 ? 'so-wordmark__door' : 'so-wordmark__sector'}
          x={1 + column * 11}
          y={1 + row * 11}
          width="8"
          height="8"
          rx="1.5"
        />
      ))}
    </svg>
    <span class="so-wordmark__words">
      <InEnglish>Sector Office</InEnglish>
    </span>
  </a>
)
