import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import { Heading } from './parts/heading.tsx'
import { i18n } from './parts/i18n.ts'
import type { Absent, Attributes, Content, HeadingLevel } from './parts/types.ts'
import { written } from './parts/written.ts'

export type AccordionItem = { heading: Content; summary?: Content; content: Content; expanded?: boolean }

export type AccordionProps = {
  id: string
  items: readonly (AccordionItem | Absent)[]
  headingLevel?: HeadingLevel
  classes?: string
  rememberExpanded?: boolean
  hideAllSectionsText?: string
  hideSectionText?: string
  hideSectionAriaLabelText?: string
  showAllSectionsText?: string
  showSectionText?: string
  showSectionAriaLabelText?: string
  attributes?: Attributes
}

/** GOV.UK accordion. */
export function Accordion(props: AccordionProps) {
  const { rememberExpanded, items, id, headingLevel = 2 } = props
  return (
    <div
      class={classes('govuk-accordion', props.classes)}
      data-module="govuk-accordion"
      id={id}
      {...wording(props)}
      data-remember-expanded={rememberExpanded === undefined ? undefined : String(rememberExpanded)}
      {...attrs(props.attributes)}
    >
      {items.map((item, index) => item && <Section item={item} id={id} number={index + 1} level={headingLevel} />)}
    </div>
  )
}

function wording(props: AccordionProps): Record<string, string> {
  return {
    ...i18n('hide-all-sections', props.hideAllSectionsText),
    ...i18n('hide-section', props.hideSectionText),
    ...i18n('hide-section-aria-label', props.hideSectionAriaLabelText),
    ...i18n('show-all-sections', props.showAllSectionsText),
    ...i18n('show-section', props.showSectionText),
    ...i18n('show-section-aria-label', props.showSectionAriaLabelText)
  }
}

function Section({
  item,
  id,
  number,
  level
}: {
  item: AccordionItem
  id: string
  number: number
  level: HeadingLevel
}) {
  const summary = written(item.summary)
  const { html, text } = item.content
  return (
    <div class={classes('govuk-accordion__section', item.expanded && 'govuk-accordion__section--expanded')}>
      <div class="govuk-accordion__section-header">
        <Heading level={level} class="govuk-accordion__section-heading">
          <span class="govuk-accordion__section-button" id={`${id}-heading-${number}`}>
            {written(item.heading)}
          </span>
        </Heading>
        {summary && (
          <div class="govuk-accordion__section-summary govuk-body" id={`${id}-summary-${number}`}>
            {summary}
          </div>
        )}
      </div>
      <div id={`${id}-content-${number}`} class="govuk-accordion__section-content">
        {html || (text && <p class="govuk-body">{text}</p>)}
      </div>
    </div>
  )
}
