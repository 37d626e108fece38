import type { SetAssignment } from '../../facts/finding.ts'
import { walkLeaves, type ConfigNode } from '../../syntax/config-tree.ts'
import { toVariableValue } from '../../syntax/variables.ts'

/** The values that a chart's templates get where nobody overrides them, under the names that templates use. */
export function* readValues(root: ConfigNode, chart: string): Iterable<SetAssignment> {
  for (const { path, line, scalar } of walkLeaves(root)) {
    if (scalar.value === null || scalar.text === '' || scalar.text.includes('\n') || scalar.text.includes('{{')) continue
    const value = toVariableValue(path.at(-1) ?? '', scalar.text)
    yield { kind: 'set-assignment', line, set: `chart:${chart}`, key: ['values', ...path].join('.'), value }
  }
}
