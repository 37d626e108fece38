import type { Expression } from '../facts/expression.ts'
import type { Fact } from '../facts/fact.ts'
import type { Component } from '../identity/component.ts'

const VARIABLES = new Set([
  'SPRING_PROFILES_ACTIVE',
  'SPRING_PROFILES_INCLUDE',
  'QUARKUS_PROFILE',
  'MICRONAUT_ENVIRONMENTS',
  'ASPNETCORE_ENVIRONMENT',
  'DOTNET_ENVIRONMENT',
])
const KEYS = new Set(['spring.profiles.active', 'spring.profiles.include', 'quarkus.profile', 'micronaut.environments'])
const OPTION = /(?:-D|--)(?:spring\.profiles\.(?:active|include)|quarkus\.profile|micronaut\.environments)[= ]([\w,-]+)/g

/** What people call profiles for a program in a container; meant where a manifest starts one and nothing says which profile. */
const DEPLOYED = { compose: ['docker', 'docker-compose', 'compose', 'container'], kubernetes: ['kubernetes', 'k8s', 'cloud', 'docker'] }

/** Profiles that a component is started with: what its manifests and image say, else its own settings, else those made for where it runs. */
export function activeProfiles(component: Component, settings: readonly Fact<'setting'>[]): ReadonlySet<string> {
  const started = new Set(startedWith(component))
  if (started.size > 0) return started
  const set = settings
    .filter((fact) => fact.profile === undefined && KEYS.has(fact.key.replace(/\.\d+$/, '').toLowerCase()))
    .flatMap((fact) => namesIn(textsIn(fact.value)))
  if (set.length > 0) return new Set(set)
  const forms = new Set(component.units.map((unit): keyof typeof DEPLOYED => (unit.form.startsWith('compose') ? 'compose' : 'kubernetes')))
  const known = new Set(settings.flatMap((fact) => namesIn([fact.profile ?? ''])))
  const made = [...forms].flatMap((form) => DEPLOYED[form]).filter((name) => known.has(name))
  // .NET runs in production unless it is told otherwise.
  const unsaid = settings.some((fact) => fact.detector === 'dotnet-configuration') ? ['production'] : []
  return new Set([...(made.length > 0 ? made : ['default']), ...unsaid])
}

function startedWith(component: Component): string[] {
  const holders = [...component.units, ...component.builds]
  const assigned = holders.flatMap((holder) => holder.environment)
  const options = [...holders.map((holder) => holder.command.join(' ')), ...assigned.flatMap((one) => textsIn(one.value))]
  return [
    ...assigned.filter((one) => VARIABLES.has(one.key)).flatMap((one) => namesIn(textsIn(one.value))),
    ...options.flatMap((text) => [...text.matchAll(OPTION)].flatMap((match) => namesIn([match[1] ?? '']))),
  ]
}

function namesIn(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.split(','))
    .map((name) => name.trim().toLowerCase())
    .filter((name) => /^[\w-]+$/.test(name))
}

function textsIn(value: Expression): string[] {
  switch (value.kind) {
    case 'text':
      return [value.value]
    case 'joined':
      return [value.parts.flatMap(textsIn).join('')]
    case 'environment':
    case 'setting':
      return value.fallback ? textsIn(value.fallback) : []
    default:
      return []
  }
}

/** Whether what is meant for a profile holds: `docker,cloud` for either of them, `!test` where it is not active. */
export function isActive(profile: string | undefined, active: ReadonlySet<string>): boolean {
  if (profile === undefined) return true
  return profile
    .split(/[,|]/)
    .map((name) => name.trim().toLowerCase())
    .some((name) => (name.startsWith('!') ? !active.has(name.slice(1).trim()) : active.has(name)))
}
