import type { ts } from '../../syntax/typescript.ts'
import type { Binding, Scopes } from './scope.ts'
import type { SyntaxIndex } from './syntax-index.ts'

type Variable = Extract<Binding, { kind: 'variable' }>

/** What is assigned to a variable after its declaration, in order of the text. */
export interface Assignments {
  readonly to: (variable: Variable) => readonly ts.Expression[]
}

/** Of a hundred functions each has its own `result`: an assignment is told by the declaration that its name stands for, not by its name. */
export function createAssignments(index: SyntaxIndex, scopes: Scopes): Assignments {
  const byName = new Map<string, ReadonlyMap<ts.Node, readonly ts.Expression[]>>()
  const byDeclaration = (name: string): ReadonlyMap<ts.Node, readonly ts.Expression[]> => {
    const found = new Map<ts.Node, ts.Expression[]>()
    for (const { left, right } of index.assignments.get(name) ?? []) {
      const binding = scopes.lookup(left)
      if (binding?.kind !== 'variable') continue
      const known = found.get(binding.declaration)
      if (known) known.push(right)
      else found.set(binding.declaration, [right])
    }
    return found
  }
  return {
    to: ({ name, declaration }) => {
      let known = byName.get(name)
      if (!known) byName.set(name, (known = byDeclaration(name)))
      return known.get(declaration) ?? []
    },
  }
}
