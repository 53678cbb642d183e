import type { ComponentChildren } from 'preact'
import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import type { Absent, Attributes, Content } from './parts/types.ts'
import { written } from './parts/written.ts'

export type NavigationItem = Content & { href?: string; current?: boolean; active?: boolean; attributes?: Attributes }

export type ServiceNavigationProps = {
  classes?: string
  attributes?: Attributes
  ariaLabel?: string
  menuButtonText?: string
  menuButtonLabel?: string
  navigationLabel?: string
  navigationId?: string
  navigationClasses?: string
  collapseNavigationOnMobile?: boolean
  serviceName?: string
  serviceUrl?: string
  navigation?: readonly (NavigationItem | Absent)[]
  slots?: {
    start?: ComponentChildren
    end?: { html?: ComponentChildren; align?: 'inline' }
    navigationStart?: ComponentChildren
    navigationEnd?: ComponentChildren
  }
}

/** GOV.UK service navigation. */
export function ServiceNavigation(props: ServiceNavigationProps) {
  const { slots } = props
  const end = slots?.end
  const shared = {
    class: classes('govuk-service-navigation', props.classes),
    'data-module': 'govuk-service-navigation',
    ...attrs(props.attributes)
  }
  const inner = (
    <div
      class={classes(
        'govuk-width-container',
        end?.align === 'inline' && 'govuk-service-navigation__inlining-container'
      )}
    >
      {slots?.start}
      <div class="govuk-service-navigation__container">
        {props.serviceName && <ServiceName name={props.serviceName} url={props.serviceUrl} />}
        <Navigation {...props} />
      </div>
      {end?.html}
    </div>
  )
  return props.serviceName || slots?.start || end?.html ? (
    <section aria-label={props.ariaLabel ?? 'Service information'} {...shared}>
      {inner}
    </section>
  ) : (
    <div {...shared}>{inner}</div>
  )
}

const ServiceName = ({ name, url }: { name: string; url?: string }) => (
  <span class="govuk-service-navigation__service-name">
    {url ? (
      <a href={url} class="govuk-service-navigation__link">
        {name}
      </a>
    ) : (
      <span class="govuk-service-navigation__text">{name}</span>
    )}
  </span>
)

function Navigation(props: ServiceNavigationProps) {
  const { slots, navigationId: id = 'navigation', menuButtonText: menu = 'Menu' } = props
  const items = (props.navigation ?? []).flatMap((item) => item || [])
  if (items.length === 0 && !slots?.navigationStart && !slots?.navigationEnd) return null
  return (
    <nav
      aria-label={props.navigationLabel || menu}
      class={classes('govuk-service-navigation__wrapper', props.navigationClasses)}
    >
      {(props.collapseNavigationOnMobile ?? items.length > 1) && (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: GOV.UK's script shows the button and takes this off
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={id}
          aria-label={props.menuButtonLabel !== menu ? props.menuButtonLabel : undefined}
          hidden
          aria-hidden="true"
        >
          {menu}
        </button>
      )}
      <ul class="govuk-service-navigation__list" id={id}>
        {slots?.navigationStart}
        {items.map(Item)}
        {slots?.navigationEnd}
      </ul>
    </nav>
  )
}

function Item(item: NavigationItem) {
  const here = item.current || item.active
  const state = here ? { 'aria-current': item.current ? ('page' as const) : ('true' as const) } : {}
  const words = written(item)
  const face = here ? <strong class="govuk-service-navigation__active-fallback">{words}</strong> : words
  return (
    <li class={classes('govuk-service-navigation__item', here && 'govuk-service-navigation__item--active')}>
      {item.href ? (
        <a class="govuk-service-navigation__link" href={item.href} {...state} {...attrs(item.attributes)}>
          {face}
        </a>
      ) : (
        words && (
          <span class="govuk-service-navigation__text" {...state}>
            {face}
          </span>
        )
      )}
    </li>
  )
}
