/**
 * GOV.UK Frontend's stylesheet with our own typeface: GDS Transport is licensed for service.gov.uk alone, so its
 * font faces go and every mention of it becomes ours.
 */
export function ownFont(css: string): string {
  return css
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/font-family:GDS Transport(,arial,sans-serif)?/g, 'font-family:var(--so-font)')
}
