import type { ComponentChildren } from 'preact'
import type { HeadingLevel } from './types.ts'

type Props = { level: HeadingLevel; class?: string; id?: string; children: ComponentChildren }

/** A heading of the level the page needs. */
export function Heading({ level, children, ...rest }: Props) {
  const Level: `h${HeadingLevel}` = `h${level}`
  return <Level {...rest}>{children}</Level>
}
