import type { Endpoint } from '@coppice/model'
import { evidenceOf } from '../../wording/to-argument.ts'
import { createNameSearch, splitName } from '../name-words.ts'
import type { GuardFinder } from './guard.ts'

const OUTSIDE = [
  'webhook', 'webhooks', 'callback', 'callbacks', 'partner', 'partners', 'public', 'external', 'open api', 'b2b', 'edi', 'mobile', 'ios', 'android', 'widget', 'embed',
  'sftp', 'ftp', 'sso', 'saml', 'scim', 'oauth', 'kiosk', 'unsubscribe',
] // prettier-ignore
const findName = createNameSearch(OUTSIDE)
const OUTSIDE_PATHS: ReadonlySet<string> = new Set([
  'webhook', 'webhooks', 'hooks', 'callback', 'callbacks', 'partner', 'partners', 'public', 'external', 'mobile', 'oauth', 'saml', 'scim', 'b2b', 'edi',
]) // prettier-ignore

/** Names and endpoints that are made for callers whom no scan of the estate can see: partners, phones, webhooks. */
export const outsideCallers: GuardFinder = (_, service) => {
  const name = findName(service)
  const endpoints = service.endpoints.filter(isForOutsiders)
  if (name === undefined && endpoints.length === 0) return undefined
  const why =
    endpoints[0] === undefined
      ? `The name ${name ?? service.name} speaks of callers outside`
      : `${service.name} serves ${endpoints[0].path}, which is made for callers outside`
  const text = `${why}: partners, phones and webhooks do not show in any code of the estate.`
  return {
    signal: 'callers-outside',
    text,
    evidence: endpoints.length > 0 ? evidenceOf(endpoints) : service.evidence,
    needsYear: true,
  }
}

function isForOutsiders({ path }: Endpoint): boolean {
  return path.split('/').some((part) => splitName(part).some((word) => OUTSIDE_PATHS.has(word)))
}
