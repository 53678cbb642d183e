import type { ComponentChildren } from 'preact'
import { Layout } from '../../ui/layout.tsx'

type SaidProps = { title: string; backLink?: string; at?: false; children: ComponentChildren }

/** A page of the public that says one thing, under its title. */
export const Said = ({ title, children, ...rest }: SaidProps) => (
  <Layout title={title} translated {...rest}>
    <h1 class="govuk-heading-l">{title}</h1>
    {children}
  </Layout>
)
