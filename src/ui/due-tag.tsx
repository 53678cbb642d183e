export type DueState = 'due' | 'soon' | 'overdue' | 'met' | 'missed' | 'paused'

// A shape for each state, so that nobody has to tell them apart by colour.
const shapes: Record<DueState, string> = {
  due: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm0 1.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8Z',
  soon: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm-.8 2v3.4l2.5 1.5.8-1.3-1.7-1V3Z',
  overdue: 'M6 .8 11.6 11H.4ZM5.2 4.4v3h1.6v-3Zm0 3.9v1.5h1.6V8.3Z',
  met: 'm1 6.4 1.4-1.5 2.3 2.3L9.7 2 11 3.4 4.7 10Z',
  missed: 'm2.3 1 3.7 3.7L9.7 1 11 2.3 7.3 6 11 9.7 9.7 11 6 7.3 2.3 11 1 9.7 4.7 6 1 2.3Z',
  paused: 'M2 1.5h3v9H2Zm5 0h3v9H7Z'
}

/** How a promise stands: the words say it all, the shape and colour help the eye down a list. */
export const DueTag = ({ state, words }: { state: DueState; words: string }) => (
  <span class={`so-due so-due--${state}`}>
    <svg class="so-due__mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
      <path fill="currentColor" fill-rule="evenodd" d={shapes[state]} />
    </svg>
    {words}
  </span>
)
