import { describe, expect, it } from 'vitest'
import { completeWith, createDetectorSet } from '../src/detect/run-detectors.ts'
import type { Detector } from '../src/detect/detector.ts'
import { detectors } from '../src/detectors/index.ts'
import { hashWord, LEFT_OUT } from '../src/facts/outline.ts'
import { casesOf } from './detector-cases.ts'

const outlining = detectors.filter((detector: Detector) => detector.outline !== undefined)

describe.each(outlining)('an outline by detectors/$id', (detector: Detector) => {
  const { outline: _outline, ...whole } = detector
  const files = casesOf(detector.id).flatMap((one) => one.files)
  const outlined = files.filter((file) => createDetectorSet([detector]).detect('case', file).outline !== undefined)

  it('leaves out definitions, invocations and flags, and nothing else', () => {
    expect(outlined.length).toBeGreaterThan(5)
    for (const file of outlined) {
      const set = createDetectorSet([detector])
      const found = set.detect('case', file)
      const expected = createDetectorSet([whole]).detect('case', file)

      expect(facts(found.facts)).toEqual(facts(expected.facts.filter((fact) => !LEFT_OUT.includes(fact.kind))))
      expect(facts(completeWith(found, set.leftOut(found, file.text)).facts)).toEqual(facts(expected.facts))
    }
  })

  it.each<[what: string, text: string]>([
    ['a call by a global', 'export const load = () => fetch("http://carts/health")'],
    ['a client', "import { Pool } from 'pg'\nexport const pool = new Pool()"],
    ['a variable of the environment', 'export const url = process.env.CARTS_URL'],
    ['a variable that a function reads', "import { read } from './env'\nexport const url = read('CARTS_URL')"],
    ['a router that is handed over', "export const routes = (app) => app.get('/carts', list)"],
    ['a server', 'import { app } from "./app"\napp.listen(3000)'],
    ['a value for injection', "export const providers = [{ provide: 'CARTS_URL', useValue: 'http://carts' }]"],
  ])('tells %s at once', (_what, text) => {
    const told = (one: Detector): string[] => {
      const { facts: found } = createDetectorSet([one]).detect('case', { path: 'src/module.ts', text })
      return facts(found.filter((fact) => !LEFT_OUT.includes(fact.kind)))
    }

    expect(told(detector)).toEqual(told(whole))
  })

  it.each<[what: string, text: string]>([
    ['a module that is required', "const carts = require('./carts')\nexport const list = carts.list"],
    ['a module that is loaded later', "export const carts = () => import('./carts')"],
    ['a list of variables', 'export const a = 1, b = 2'],
    ['a script with an error in it that reaches out', 'export const load = () => fetch("http://carts/health"'],
  ])('is none of %s', (_what, text) => {
    expect(detector.outline?.({ path: 'src/module.ts', text })).toBeUndefined()
  })

  it('names the options that are switched, and those that a call depends on', () => {
    const outlineOf = (text: string) => detector.outline?.({ path: 'src/module.ts', text })?.outline

    expect(outlineOf('import { start } from "./start"\nstart({ useRedis: true })')?.flags).toEqual([hashWord('useRedis')])
    expect(outlineOf('export function start(options) {\n  if (options.useRedis) connect()\n}')?.guards).toEqual([hashWord('useRedis')])
  })
})

/** By line and kind: a line that an export shares with a decorator is the only thing that may differ. */
function facts(found: readonly { kind: string; line: number }[]): string[] {
  return found.map(({ line, ...fact }) => JSON.stringify(fact.kind === 'export' ? fact : { line, ...fact })).toSorted()
}
