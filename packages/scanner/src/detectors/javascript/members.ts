import { ts } from '../../syntax/typescript.ts'
import { propertyNameOf } from './scope.ts'
import type { SyntaxIndex } from './syntax-index.ts'

/** Fields and methods of the classes of a file. */
export interface Members {
  readonly classAround: (node: ts.Node) => ts.ClassLikeDeclaration | undefined
  readonly has: (owner: ts.ClassLikeDeclaration, name: string) => boolean
  /** What a field may hold: its initializer, what its class assigns to it, the parameter of the constructor it stands for. */
  readonly valuesOf: (owner: ts.ClassLikeDeclaration, name: string) => readonly ts.Expression[]
  readonly typeOf: (owner: ts.ClassLikeDeclaration, name: string) => ts.TypeNode | undefined
  readonly methodOf: (owner: ts.ClassLikeDeclaration, name: string) => ts.MethodDeclaration | ts.ArrowFunction | undefined
  /** Every field with what it may hold. */
  readonly fieldsOf: (owner: ts.ClassLikeDeclaration) => ReadonlyMap<string, Field>
}

export interface Field {
  readonly values: readonly ts.Expression[]
  readonly type: ts.TypeNode | undefined
  /** The method or getter of that name. */
  readonly method: ts.MethodDeclaration | ts.GetAccessorDeclaration | ts.ArrowFunction | undefined
}

interface Draft {
  values: ts.Expression[]
  type: ts.TypeNode | undefined
  method: Field['method']
}

export function createMembers(index: SyntaxIndex): Members {
  const known = new Map<ts.ClassLikeDeclaration, Map<string, Draft>>()
  const fieldsOf = (owner: ts.ClassLikeDeclaration): Map<string, Draft> => {
    let fields = known.get(owner)
    if (!fields) {
      fields = declaredFields(owner)
      known.set(owner, fields)
      for (const { left, right } of index.memberAssignments) {
        if (left.expression.kind !== ts.SyntaxKind.ThisKeyword || classAround(left) !== owner) continue
        draft(fields, left.name.text).values.push(right)
      }
    }
    return fields
  }
  return {
    classAround,
    has: (owner, name) => fieldsOf(owner).has(name),
    valuesOf: (owner, name) => fieldsOf(owner).get(name)?.values ?? [],
    typeOf: (owner, name) => fieldsOf(owner).get(name)?.type,
    methodOf: (owner, name) => {
      const method = fieldsOf(owner).get(name)?.method
      return method && !ts.isGetAccessor(method) ? method : undefined
    },
    fieldsOf,
  }
}

function classAround(node: ts.Node): ts.ClassLikeDeclaration | undefined {
  for (let at: ts.Node | undefined = node; at; at = at.parent) if (ts.isClassLike(at)) return at
  return undefined
}

function declaredFields(owner: ts.ClassLikeDeclaration): Map<string, Draft> {
  const fields = new Map<string, Draft>()
  for (const member of owner.members) {
    if (ts.isConstructorDeclaration(member)) {
      for (const parameter of member.parameters) {
        if (!ts.isParameterPropertyDeclaration(parameter, member) || !ts.isIdentifier(parameter.name)) continue
        const field = draft(fields, parameter.name.text)
        field.type = parameter.type
        field.values.push(parameter.name)
      }
      continue
    }
    const name = member.name && propertyNameOf(member.name)
    if (name === undefined) continue
    const field = draft(fields, name)
    if (ts.isPropertyDeclaration(member)) {
      field.type ??= member.type
      if (member.initializer) field.values.push(member.initializer)
      if (member.initializer && ts.isArrowFunction(member.initializer)) field.method = member.initializer
    } else if (ts.isMethodDeclaration(member) || ts.isGetAccessor(member)) field.method = member
  }
  return fields
}

function draft(fields: Map<string, Draft>, name: string): Draft {
  let field = fields.get(name)
  if (!field) {
    field = { values: [], type: undefined, method: undefined }
    fields.set(name, field)
  }
  return field
}
