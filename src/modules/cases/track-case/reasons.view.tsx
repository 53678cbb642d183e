import { InEnglish } from '../../../ui/in-english.tsx'
import { useLanguage } from '../../../ui/use-words.ts'
import { reasonIn } from '../reason-in.ts'
import { reasonsForBusiness } from '../reasons-for-business.ts'

/** Why a case went where it went; what people wrote into the map of who does what stays as they wrote it. */
export function Reasons({ why }: { why: readonly string[] }) {
  const language = useLanguage()
  return (
    <ul class="govuk-list govuk-list--bullet">
      {reasonsForBusiness(why).map((reason) => (
        <li key={reason}>{reasonIn(language, reason) ?? <InEnglish>{reason}</InEnglish>}</li>
      ))}
    </ul>
  )
}
