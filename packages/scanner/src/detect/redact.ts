/** Stands where a secret stood. */
export const REDACTED = '***'

const SECRET_KEY =
  /passw(or)?d|passwd|\bpwd\b|secret|token|api_?-?key|apikey|private_?key|access_?key|credential|cipher|signing|\bauth\b|_auth$|salt|dsn$|webhook/i

/** `WEBHOOK_QUEUE: 'webhook-queue'`: where a webhook is delivered is a secret, what a queue of them is called is none. */
const NAME_OF_WEBHOOKS = /^(?=.*(?:webhook|queue|topic|event|job))[a-z]+(?:[-_.:][a-z]+)+$/i

/** Whether values of this key are secret by its look. */
export function isSecretKey(key: string): boolean {
  return SECRET_KEY.test(key)
}

/**
 * Removes secrets from a value before it enters a finding: user info and secret-looking query parameters of URLs wherever they stand,
 * and the whole value where the key looks secret (only the host of a URL is kept, because it is what links).
 */
export function redactValue(key: string, value: string): string {
  const withoutUserInfo = redactUrls(value)
  if (!isSecretKey(key) || (!isSecretKey(key.replace(/webhook/gi, '')) && NAME_OF_WEBHOOKS.test(value))) return withoutUserInfo
  const url = /^([a-z][\w+.-]*:\/\/(?:\*\*\*@)?[^/?#\s]+)/i.exec(withoutUserInfo)
  return url?.[1] ?? (value === '' ? '' : REDACTED)
}

/**
 * Removes user info and secret-looking query parameters from every URL in a text. Each pattern begins where a word does and looks ahead once, so that the time
 * it takes grows with the text alone: texts of a megabyte without a blank exist.
 */
export function redactUrls(value: string): string {
  return value
    .replace(/((?<![\w+.-])[\w+.-]+:\/\/)[^/\s"'@]*(?:@[^/\s"'@]*)*@/gi, `$1${REDACTED}@`)
    .replace(/([?&;](?=[\w.-]*(?:password|passwd|pwd|secret|token|key|sig|sas))[\w.-]+)=[^&;\s"']*/gi, `$1=${REDACTED}`)
    .replace(/((?:^|[;,\s])(?:password|pwd|accountkey|sharedaccesskey|user id|uid)\s*=)[^;"']*/gi, `$1${REDACTED}`)
}
