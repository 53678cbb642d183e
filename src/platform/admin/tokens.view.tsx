import { Form } from '../../ui/form.tsx'
import type { FormErrors } from '../../ui/form-errors.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { Layout } from '../../ui/layout.tsx'
import { StackTable } from '../../ui/stack-table.tsx'
import { momentInWords, shortDayInWords } from '../dates.ts'
import type { ListedToken } from './list-tokens.ts'

export type TokensViewProps = {
  tokens: readonly (ListedToken & { actsAs: string; live: boolean })[]
  token?: string
  errors?: FormErrors
  typed?: Record<string, string>
}

export const TokensView = ({ tokens, token, errors, typed: said }: TokensViewProps) => (
  <Layout title="API tokens" errors={errors} backLink="/admin">
    <h1 class="govuk-heading-l">API tokens</h1>
    {token ? (
      <div class="govuk-inset-text">
        <p class="govuk-body">Copy this token now. It is not shown again.</p>
        <code class="so-code">{token}</code>
      </div>
    ) : null}
    <p class="govuk-body">A program with this token can do what you may do, for 90 days.</p>
    <Form action="/admin/tokens">
      <Input
        id="label"
        name="label"
        label={{ text: 'What is it for?', classes: 'govuk-label--s' }}
        value={said?.label}
        errorMessage={errors?.fields.label}
      />
      <Button text="Create a token" preventDoubleClick />
    </Form>
    {tokens.length ? <Listed tokens={tokens} /> : null}
  </Layout>
)

const Listed = ({ tokens }: Pick<TokensViewProps, 'tokens'>) => (
  <>
    <h2 class="govuk-heading-m">Every token</h2>
    <p class="govuk-body">
      Revoke a token nobody needs any more, or that somebody else may have seen. It stops working at once.
    </p>
    <StackTable
      caption="Every token"
      captionHidden
      columns={[
        { text: 'What for' },
        { text: 'Acts as' },
        { text: 'Made' },
        { text: 'Last used' },
        { text: 'Ends' },
        { text: 'What to do' }
      ]}
      rows={tokens.map(({ id, label, actsAs, live, createdAt, lastUsedAt, expiresAt, revokedAt }) => [
        label,
        actsAs,
        shortDayInWords(createdAt),
        lastUsedAt ? momentInWords(lastUsedAt) : 'Never',
        revokedAt ? `Revoked ${shortDayInWords(revokedAt)}` : shortDayInWords(expiresAt),
        live ? (
          <Form action={`/admin/tokens/${id}/revoke`}>
            <Button
              html={
                <>
                  Revoke<span class="govuk-visually-hidden"> {label}</span>
                </>
              }
              classes="govuk-button--secondary"
              preventDoubleClick
            />
          </Form>
        ) : (
          'Nothing'
        )
      ])}
    />
  </>
)
