import type { ComponentChildren } from 'preact'
import type { Content } from './types.ts'

/** The words to show: marked-up content if there is any, else the plain text. */
export function written(content: Content | undefined): ComponentChildren {
  return content?.html ? content.html : content?.text
}
