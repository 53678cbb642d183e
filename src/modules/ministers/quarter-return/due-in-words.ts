/** How near the day is on which a return has to be out: amber from 45 days before, red from 14, and overdue after it. */
export function dueInWords(daysLeft: number, published: boolean): { text: string; classes: string } {
  if (published) return { text: 'Published', classes: 'govuk-tag--green' }
  if (daysLeft < 0) return { text: `${daysIn(-daysLeft)} overdue`, classes: 'govuk-tag--red' }
  const text = daysLeft === 0 ? 'Due today' : `Due in ${daysIn(daysLeft)}`
  return { text, classes: daysLeft <= 14 ? 'govuk-tag--red' : daysLeft <= 45 ? 'govuk-tag--yellow' : 'govuk-tag--grey' }
}

const daysIn = (days: number) => (days === 1 ? '1 day' : `${days} days`)
