import type { Fact } from '../facts/fact.ts'
import type { Component } from '../identity/component.ts'

/** Words in names of packages that say no more than what language they are for. */
const FILLER = /^(?:ruby|rails|php|laravel|symfony|bundle|sdk|client|server|rest|api|rb|v\d+|library)$/

/**
 * The package behind a name in the code, in languages in which code names no packages: `Stripe::Charge` is of the gem `stripe`, `Twilio\Rest\Client` of
 * `twilio/sdk`. Only what the component depends on when it runs comes into question.
 */
export function declaredPackage(fact: Fact<'import'>, component: Component): string | undefined {
  if (fact.ecosystem !== 'gem' && fact.ecosystem !== 'composer') return undefined
  const words = fact.specifier.split(/::|\\/).map(normal)
  const whole = words.join('')
  return component.packages
    .filter((one) => one.ecosystem === fact.ecosystem)
    .flatMap((one) => one.dependencies.filter((dependency) => !dependency.development).map((dependency) => dependency.name))
    .find((name) => {
      const own = tellingPart(name, fact.ecosystem)
      return own.length > 2 && (whole === own || (whole.startsWith(own) && (words[0] === own || words[0] === firstWord(name))))
    })
}

/** `aws-sdk-s3` is `Aws::S3`, `slack-ruby-client` is `Slack`; of PHP the maker alone tells: `twilio/sdk`. */
function tellingPart(name: string, ecosystem: string): string {
  const written = ecosystem === 'composer' ? (name.split('/')[0] ?? name) : name
  return written
    .split(/[-_./]/)
    .filter((word) => !FILLER.test(word.toLowerCase()))
    .map(normal)
    .join('')
}

function firstWord(name: string): string {
  return normal(name.split(/[-_./]/)[0] ?? name)
}

function normal(word: string): string {
  return word.toLowerCase().replace(/[^a-z0-9]/g, '')
}
