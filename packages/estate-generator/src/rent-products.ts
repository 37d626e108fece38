import type { Draft } from './draft.ts'
import type { PlannedRental } from './plan.ts'
import type { Random } from './random.ts'

/** What can be rented for a purpose. The first is rented wherever the purpose is; the others are its rivals. */
const MARKET: Readonly<Record<string, readonly string[]>> = {
  mail: ['sendgrid', 'postmark', 'mailgun'],
  errors: ['sentry', 'rollbar', 'bugsnag'],
  flags: ['launchdarkly', 'unleash'],
  payments: ['stripe', 'braintree'],
  maps: ['googlemaps', 'mapbox'],
  texts: ['twilio', 'vonage'],
}

/** Purposes for which an organisation rents more than one product. */
const RIVALRIES = 3

const SHARE_OF_USERS = 0.12

/** Lets some who live use what is rented: rivals for three purposes, one product alone for each of the others. */
export function rentProducts(services: readonly Draft[], random: Random): PlannedRental[] {
  const rented = random.shuffle(Object.entries(MARKET)).map(([purpose, [first = purpose, ...rivals]], at) => ({
    purpose,
    products: at < RIVALRIES ? [first, ...rivals.slice(0, random.between(1, rivals.length))] : [first],
  }))
  const users = random.shuffle(services.filter((service) => service.fate === 'healthy' && !service.isFrontend))
  const all = rented.flatMap(({ products }) => products)
  // Everything rented is used at least once; further users take what they know.
  const wanted = Math.max(all.length, Math.round(users.length * SHARE_OF_USERS))
  for (const [at, user] of users.slice(0, wanted).entries()) user.rents.push(all[at] ?? random.pick(all))
  return rented
    .map(({ purpose, products }) => ({
      purpose,
      products: products.filter((product) => users.some((user) => user.rents.includes(product))),
    }))
    .filter(({ products }) => products.length > 0)
    .sort((one, other) => (one.purpose < other.purpose ? -1 : 1))
}
