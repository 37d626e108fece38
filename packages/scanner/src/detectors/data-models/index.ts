import { defineDetector } from '../../detect/detector.ts'
import type { DataModel } from '../../facts/finding.ts'
import { withoutComments } from '../../syntax/without-comments.ts'
import { MAPPERS } from './mappers.ts'

/** Lines between a mark and its class: further marks, and what documents them. */
const MOST_BETWEEN = 12

const CLASS = /\b(?:class|record)\s+(\w+)/

/** What a base class of all others is called keeps nothing itself. */
const BASES = /^(?:ApplicationRecord|Base|Abstract)|(?:Base|Abstract)(?:Entity|Model|Document)?$/

export const dataModels = defineDetector({
  id: 'data-models',
  title: 'Classes that a mapper keeps in a database (JPA, Entity Framework, Django, Active Record, TypeORM and others)',
  docs: 'https://jakarta.ee/specifications/persistence/3.2/jakarta-persistence-spec-3.2#entities',
  family: 'usage',
  files: ['**/*.{java,kt,cs,ts,mts,cts,js,mjs,cjs,py,rb,php,rs}'],
  mayMatter: (text) =>
    /@(?:Entity|Document|Table|MappedEntity|MongoEntity|Schema)\b|DbSet<|\bmodel(?:<[^<>\n]*>)?\(|sequelize\.define|Table\(|models\.Model|__tablename__|table\s*=\s*True|Document\s*[,)]|ApplicationRecord|ActiveRecord::Base|create_table|extends\s+(?:Model|Authenticatable)|ORM\\|table_name/.test(
      text,
    ),
  *detect(file) {
    const mappers = MAPPERS.filter(({ files }) => files.test(file.path))
    if (mappers.length === 0) return
    const extension = /\.(\w+)$/.exec(file.path)?.[1]?.toLowerCase() ?? ''
    // Doctrine may write its marks in comments.
    const lines = (extension === 'php' ? file.text : withoutComments(file.text, extension)).split('\n')
    const seen = new Set<string>()
    for (const [index, line] of lines.entries()) {
      if (line.length > MOST_CHARACTERS) continue
      for (const { says, marks } of mappers) {
        const found = says ? says.exec(line)?.[1] : marks?.test(line) === true ? classBelow(lines, index) : undefined
        if (found === undefined || seen.has(found) || BASES.test(found)) continue
        seen.add(found)
        yield { kind: 'data-model', line: index + 1, form: 'model', name: found } satisfies DataModel
      }
    }
  },
})

/** No line that declares a model is longer. */
const MOST_CHARACTERS = 400

function classBelow(lines: readonly string[], mark: number): string | undefined {
  for (const line of lines.slice(mark, mark + MOST_BETWEEN)) {
    const name = line.length > MOST_CHARACTERS ? undefined : CLASS.exec(line)?.[1]
    if (name !== undefined) return name
  }
  return undefined
}
