import type { SaasNode, ServiceNode } from '@coppice/model'
import { isClustered } from '../../graph/roles.ts'
import { count } from '../../wording/words.ts'
import { defineDecider, type VerdictContext } from '../decider.ts'
import { usersOf } from '../../use/users-of.ts'

/** Too little is known to say anything of it; it is shown, with what is missing, and never left out. */
export const notAssessed = defineDecider({
  id: 'not-assessed',
  decide: (context, { subject }) => {
    const missing = subject.kind === 'saas' ? missingOfProduct(context, subject) : missingOfService(context, subject)
    return missing === undefined ? undefined : { disposition: 'not-assessed', blocked: false, because: missing }
  },
})

function missingOfService({ coverage }: VerdictContext, service: ServiceNode): string | undefined {
  if (service.optional) {
    return service.scaledToZero
      ? `${service.name} is declared with a count of 0: switched off, which is not dead. Its owner has to say.`
      : `${service.name} is found only in an overlay, a profile or an example; it is not counted.`
  }
  if (!isClustered(service.role) || coverage.isRead(service)) return undefined
  const [language] = service.languages
  return language
    ? `No detector reads calls out of ${language}, the language of ${service.name}.`
    : `No source code of ${service.name} was found in what was scanned.`
}

function missingOfProduct({ estate, coverage }: VerdictContext, saas: SaasNode): string | undefined {
  if (!saas.optional && usersOf(estate, saas.id).length > 0) return undefined
  const unread = coverage.unread.length > 0 ? ` The code of ${count(coverage.unread.length, 'service')} was not read.` : ''
  return `No service was seen to use ${saas.name}.${unread}`
}
