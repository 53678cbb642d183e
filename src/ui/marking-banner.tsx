/** How what is on this page may be handled, at its top and its foot. */
export function MarkingBanner({ marking, foot }: { marking: string; foot?: boolean }) {
  const shown = ['so-marking']
  if (foot) shown.push('so-marking--foot')
  if (marking !== 'OFFICIAL') shown.push('so-marking--sensitive')
  return <p class={shown.join(' ')}>{marking}</p>
}
