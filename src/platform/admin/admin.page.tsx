import type { FastifyInstance } from 'fastify'
import { Layout } from '../../ui/layout.tsx'
import { demand } from '../ctx.ts'
import { page } from '../http/page.ts'
import { type Place, placesOfAdministration } from './places-of-administration.ts'

export function adminPage(app: FastifyInstance) {
  app.get('/admin', async (req, reply) => {
    demand(req.ctx, 'admin.see')
    return page(req, reply, <AdminView places={await placesOfAdministration(req.ctx)} />)
  })
}

const AdminView = ({ places }: { places: readonly Place[] }) => (
  <Layout title="Administration">
    <h1 class="govuk-heading-l">Administration</h1>
    <ul class="so-cards">
      {places.map(({ href, title, words, count, waiting }) => (
        <li key={href} class="so-card">
          <h2 class="govuk-heading-s">
            <a class="govuk-link" href={href}>
              {title}
            </a>
          </h2>
          <p class="govuk-body-s">{words}</p>
          {waiting ? <p class="govuk-body-s">{waiting}</p> : null}
          {count ? (
            <p class="govuk-body-s">
              <strong class="govuk-tag govuk-tag--red">{count} to look at</strong>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  </Layout>
)
