import type { SourceFile } from '../../detect/detector.ts'
import type { ContractUse } from '../../facts/finding.ts'
import { NAMINGS } from './namings.ts'

/** What stands in a comment is no use. */
const COMMENT = /^\s*(?:\/\/|\*|\/\*|#(?!\[)|import\b|from\b|using\b|use\b(?!\s+GRPC)|package\b|require\b)/

/** Names by which generated code is put to work, line by line: they are fixed by the generators, so that no syntax tree is needed. */
export function* readUses(file: SourceFile): Iterable<ContractUse> {
  const extension = /\.(\w+)$/.exec(file.path)?.[1] ?? ''
  const namings = NAMINGS.filter((naming) => naming.extensions.test(extension))
  const seen = new Set<string>()
  for (const [at, line] of file.text.split('\n').entries()) {
    if (line.length > 500 || COMMENT.test(line)) continue
    for (const { role, pattern } of namings) {
      for (const match of line.matchAll(pattern)) {
        const contract = match[1] ?? ''
        const key = `${role} ${contract}`
        if (contract === '' || seen.has(key)) continue
        seen.add(key)
        yield { kind: 'contract-use', line: at + 1, contract, role }
      }
    }
  }
}
