import { normaliseName } from '../../../facts/paths.ts'
import type { Component } from '../../../identity/component.ts'
import { placesOfComponent } from '../../closeness.ts'
import { componentsNamed } from '../../components-named.ts'
import { defineReferenceRule } from '../../estate.ts'

/** What keys of addresses end in. */
const SUFFIX =
  /(_?(BASE|API|SERVICE|SVC|SERVER|HTTP|GRPC|INTERNAL|PUBLIC|PRIVATE|ROOT))*_?(URL|URI|HOST|HOSTNAME|ADDR|ADDRESS|ENDPOINT|ORIGIN|SERVICE|SERVER|API|CONNECTION_STRING|DOMAIN)S?$/
const PREFIX = /^(NEXT_PUBLIC|VITE|REACT_APP|NUXT_PUBLIC|NX|EXPO_PUBLIC|APP|SERVICE)_/

/** Nobody assigns `USERS_SERVICE_URL`, but a service is named `users`: a guess from the spelling, the last to be asked. */
export const environmentKey = defineReferenceRule({
  id: 'environment-key',
  title: 'Names of environment variables that nobody assigns',
  answer: ({ reference, value, address }, estate) => {
    if (address && !address.host.includes('${')) return undefined
    const key = value.keys[0] ?? /\$\{([A-Z][A-Z0-9_]+)\}/.exec(value.text)?.[1]
    if (key === undefined || !SUFFIX.test(key)) return undefined
    const stem = normaliseName(key.replace(PREFIX, '').replace(SUFFIX, ''))
    if (stem.length < 3) return { tried: `a value for ${key}` }
    const wanted = [stem, `${stem}service`, `${stem}api`, `${stem}server`]
    const fits = inOwnRepository(
      componentsNamed(estate, wanted).filter((component) => component !== reference.from),
      reference.from,
    )
    const [only] = fits
    if (fits.length !== 1 || only === undefined) return { tried: `a value for ${key}, or a component named after it`, candidates: fits }
    return { target: { kind: 'component', component: only }, evidence: [] }
  },
})

/** Of several those of the same repository: every one may have an `api`. */
function inOwnRepository(components: readonly Component[], from: Component): readonly Component[] {
  const own = new Set(placesOfComponent(from).map(({ repository }) => repository))
  const near = components.filter((component) => placesOfComponent(component).some(({ repository }) => own.has(repository)))
  return near.length > 0 ? near : components
}
