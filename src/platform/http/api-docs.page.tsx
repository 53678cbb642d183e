import type { FastifyInstance } from 'fastify'
import { Details } from '../../ui/govuk/details.tsx'
import { Layout } from '../../ui/layout.tsx'
import { page } from './page.ts'

type Operation = {
  operationId?: string
  summary?: string
  description?: string
  tags?: string[]
  requestBody?: { content?: Record<string, { schema?: unknown }> }
  parameters?: { name: string; in: string; required?: boolean; description?: string }[]
  responses?: Record<string, unknown>
}
type Described = { method: string; path: string; operation: Operation }

/** The API: the document for programs, and the same to be read by people. */
export function apiDocsPage(app: FastifyInstance) {
  app.get('/api/openapi.json', async (_req, reply) =>
    reply.type('application/json; charset=utf-8').send(JSON.stringify(app.swagger()))
  )
  app.get('/api/docs', async (req, reply) => {
    const { paths = {} } = app.swagger() as { paths?: Record<string, Record<string, Operation>> }
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation }))
    )
    return page(req, reply, <ApiDocsView described={described} />)
  })
}

function ApiDocsView({ described }: { described: readonly Described[] }) {
  const tags = [...new Set(described.flatMap(({ operation }) => operation.tags ?? []))]
  return (
    <Layout title="API">
      <h1 class="govuk-heading-l">API</h1>
      <p class="govuk-body">
        Everything a page does, a program can do, with the same permissions.{' '}
        <a class="govuk-link" href="/api/openapi.json">
          OpenAPI document
        </a>
        .
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          Send a bearer token in <code>Authorization</code>. An administrator makes one.
        </li>
        <li>
          Send an <code>Idempotency-Key</code> (8 to 200 characters) with every write: repeating it causes nothing
          twice.
        </li>
        <li>
          Refusals are <code>application/problem+json</code> (RFC 9457) with a stable <code>code</code>, the words a
          person would see, and the <code>field</code>.
        </li>
      </ul>
      {tags.map((tag) => (
        <section key={tag}>
          <h2 class="govuk-heading-m">{tag.charAt(0).toUpperCase() + tag.slice(1)}</h2>
          {described
            .filter(({ operation }) => operation.tags?.includes(tag))
            .map((one) => (
              <OneOperation key={`${one.method}${one.path}`} {...one} />
            ))}
        </section>
      ))}
    </Layout>
  )
}

function OneOperation({ method, path, operation }: Described) {
  const body = operation.requestBody?.content?.['application/json']?.schema
  return (
    <article class="so-card">
      <h3 class="govuk-heading-s">{operation.summary}</h3>
      <p class="govuk-body">
        <code>
          {method} {path}
        </code>
      </p>
      {operation.description ? <p class="govuk-body">{operation.description}</p> : null}
      {operation.parameters?.length ? (
        <p class="govuk-body-s">
          Takes:{' '}
          {operation.parameters.map((one) => `${one.name} (${one.in}${one.required ? ', needed' : ''})`).join(', ')}
        </p>
      ) : null}
      {body ? (
        <Details summaryText="What to send" html={<pre class="so-code">{JSON.stringify(body, null, 2)}</pre>} />
      ) : null}
      <Details
        summaryText="What comes back"
        html={<pre class="so-code">{JSON.stringify(operation.responses, null, 2)}</pre>}
      />
    </article>
  )
}
