import type { SetAssignment, SetInclusion } from '../../facts/finding.ts'
import { itemsAt, textAt, textsAt, type ConfigNode } from '../../syntax/config-tree.ts'
import { fromSecret } from '../../syntax/kubernetes-secret.ts'
import { toVariableValue } from '../../syntax/variables.ts'
import { text } from '../../facts/expression.ts'

const GENERATORS = [
  { field: 'configMapGenerator', prefix: 'configmap' },
  { field: 'secretGenerator', prefix: 'secret' },
]

/** Literals become entries of the set that is generated, env files are taken in whole. Files become files, not variables. */
export function* readGenerators(root: ConfigNode, pathOf: (path: string) => string): Iterable<SetAssignment | SetInclusion> {
  for (const { field, prefix } of GENERATORS) {
    for (const generator of itemsAt(root, field)) {
      const name = textAt(generator, 'name')
      if (name === undefined) continue
      const set = `${prefix}:${name}`
      for (const path of [...textsAt(generator, 'envs'), ...textsAt(generator, 'env')])
        yield { kind: 'set-inclusion', line: generator.line, set, from: pathOf(path) }
      for (const literal of itemsAt(generator, 'literals')) {
        const [, key, quoted = ''] = /^([^=]+)=([^]*)$/.exec(textAt(literal) ?? '') ?? []
        if (key === undefined) continue
        const value = quoted.replace(/^(["'])(.*)\1$/, '$2')
        yield {
          kind: 'set-assignment',
          line: literal.line,
          set,
          key,
          value: prefix === 'secret' ? text(fromSecret(key, value)) : toVariableValue(key, value),
        }
      }
    }
  }
}
