/** What people work with in a browser: that no code uses it tells nothing. */
const PURPOSES: ReadonlySet<string> = new Set([
  'accounting',
  'business-intelligence',
  'calendar',
  'collaboration',
  'crm',
  'customer-support',
  'e-signature',
  'email-marketing',
  'erp',
  'feedback',
  'hr',
  'incident-management',
  'issue-tracking',
  'low-code',
  'social-network',
  'source-hosting',
  'team-chat',
])

/** Words of the categories that purchasing gives to what the catalog does not know. */
const WORDS =
  /\b(?:chat|meetings?|whiteboards?|design|office|projects?|project-management|hr|human|recruiting|payroll|sales|crm|customer|care|support|signatures?|passwords?|surveys?|training|learning|travel|expenses?|documents?|wiki|notes|collaboration|communication|productivity)\b/

/** Whether products of a purpose are made for people, so that no code has to use them. */
export function isForPeople(purpose: string): boolean {
  return PURPOSES.has(purpose) || WORDS.test(purpose)
}
