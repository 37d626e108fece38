import { REDACTED, redactValue } from '../detect/redact.ts'

/** Of a Secret only what tells where something is: addresses without their credentials. */
export function fromSecret(key: string, plain: string): string {
  const isAddress =
    /^[a-z][\w+.-]*:\/\//i.test(plain) ||
    (/host|port|url|uri|addr|server|endpoint|database|topic|queue$/i.test(key) && /^[\w.:/-]{1,200}$/.test(plain))
  return isAddress ? redactValue(key, plain) : REDACTED
}
