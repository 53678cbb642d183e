import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import type { Absent, Attributes, Content } from './parts/types.ts'
import { written } from './parts/written.ts'

export type PaginationItem = {
  number?: string | number
  visuallyHiddenText?: string
  href?: string
  current?: boolean
  ellipsis?: boolean
  attributes?: Attributes
}

export type PaginationLink = Content & { labelText?: string; href?: string; attributes?: Attributes }

export type PaginationProps = {
  items?: readonly (PaginationItem | Absent)[]
  previous?: PaginationLink
  next?: PaginationLink
  landmarkLabel?: string
  classes?: string
  attributes?: Attributes
}

/** GOV.UK pagination. */
export function Pagination(props: PaginationProps) {
  const { items, previous, next } = props
  const block = !items && Boolean(next || previous)
  return (
    <nav
      class={classes('govuk-pagination', block && 'govuk-pagination--block', props.classes)}
      aria-label={props.landmarkLabel || 'Pagination'}
      {...attrs(props.attributes)}
    >
      {previous?.href && <ArrowLink link={previous} kind="prev" block={block} />}
      {items && (
        <ul class="govuk-pagination__list">
          {items.map((item) => item && Object.keys(item).length > 0 && <PageItem {...item} />)}
        </ul>
      )}
      {next?.href && <ArrowLink link={next} kind="next" block={block} />}
    </nav>
  )
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z'
}

type ArrowProps = { link: PaginationLink; kind: 'prev' | 'next'; block: boolean }

const ArrowLink = ({ link, kind, block }: ArrowProps) => (
  <div class={`govuk-pagination__${kind}`}>
    <a class="govuk-link govuk-pagination__link" href={link.href} rel={kind} {...attrs(link.attributes)}>
      {(block || kind === 'prev') && <Arrow kind={kind} />}
      <span
        class={classes(
          'govuk-pagination__link-title',
          block && !link.labelText && 'govuk-pagination__link-title--decorated'
        )}
      >
        {written(link) || <DefaultWords kind={kind} />}
      </span>
      {link.labelText && block && (
        <>
          <span class="govuk-visually-hidden">:</span>
          <span class="govuk-pagination__link-label">{link.labelText}</span>
        </>
      )}
      {!block && kind === 'next' && <Arrow kind={kind} />}
    </a>
  </div>
)

function DefaultWords({ kind }: { kind: 'prev' | 'next' }) {
  return (
    <>
      {kind === 'prev' ? 'Previous' : 'Next'}
      <span class="govuk-visually-hidden"> page</span>
    </>
  )
}

const Arrow = ({ kind }: { kind: 'prev' | 'next' }) => (
  <svg
    class={`govuk-pagination__icon govuk-pagination__icon--${kind}`}
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path d={arrows[kind]} />
  </svg>
)

const PageItem = (item: PaginationItem) => (
  <li
    class={classes(
      'govuk-pagination__item',
      item.current && 'govuk-pagination__item--current',
      item.ellipsis && 'govuk-pagination__item--ellipsis'
    )}
  >
    {item.ellipsis ? (
      '⋯'
    ) : (
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={item.visuallyHiddenText ?? `Page ${item.number}`}
        aria-current={item.current ? 'page' : undefined}
        {...attrs(item.attributes)}
      >
        {item.number}
      </a>
    )}
  </li>
)
