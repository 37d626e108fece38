import {
  Axis,
  type Analysis,
  type Assessment,
  type InventoryNode,
  type NodeId,
  type ServiceNode,
  type SourcePath,
  type Verdict,
} from '@coppice/model'
import { assessmentsByNode } from '../assessments.ts'
import { toPlace, toWording } from '../words.ts'
import { column, joined, type Column } from './column.ts'

/** Everything that is known of a node in single values, in the same columns for all graph and table formats. */
export function nodeColumns(analysis: Analysis): readonly Column<InventoryNode>[] {
  const verdicts = new Map(analysis.verdicts.map((verdict): [NodeId, Verdict] => [verdict.node, verdict]))
  const assessments: ReadonlyMap<string, Assessment> = assessmentsByNode(analysis)
  const { ownersOf } = toWording(analysis)
  const service = (node: InventoryNode): ServiceNode | undefined => (node.kind === 'service' ? node : undefined)
  return [
    column('id', 'string', (node) => node.id),
    column('kind', 'string', (node) => node.kind),
    column('name', 'string', (node) => node.name),
    column('aliases', 'string', (node) => joined(node.aliases)),
    column('role', 'string', (node) => service(node)?.role),
    column('purpose', 'string', (node) => ('purpose' in node ? node.purpose : undefined)),
    column('technology', 'string', (node) => ('technology' in node ? node.technology : undefined)),
    column('owners', 'string', (node) => joined(ownersOf(node.id))),
    column('verdict', 'string', (node) => verdicts.get(node.id)?.disposition),
    column('rung', 'string', (node) => verdicts.get(node.id)?.rung),
    column('blocked', 'boolean', (node) => verdicts.get(node.id)?.blocked),
    column('because', 'string', (node) => verdicts.get(node.id)?.because),
    column('community', 'string', (node) => verdicts.get(node.id)?.community),
    column('time_place', 'string', (node) => assessments.get(node.id)?.place),
    ...Axis.options.map((id) =>
      column<InventoryNode>(
        id.replaceAll('-', '_'),
        'integer',
        (node) => assessments.get(node.id)?.axes.find(({ axis }) => axis === id)?.score,
      ),
    ),
    column('languages', 'string', (node) => joined(service(node)?.languages)),
    column('lines_of_code', 'integer', (node) => ('linesOfCode' in node ? node.linesOfCode : undefined)),
    column('endpoints', 'integer', (node) => service(node)?.endpoints.length),
    column('last_change', 'string', (node) => service(node)?.history?.lastChange),
    column('commits', 'integer', (node) => service(node)?.history?.commits),
    column('optional', 'boolean', (node) => node.optional),
    column('environments', 'string', (node) => joined(node.environments)),
    column('paths', 'string', (node) => joined(node.paths.map(toPath))),
    column('evidence', 'string', (node) => node.evidence[0] && toPlace(node.evidence[0])),
    column('evidence_count', 'integer', (node) => node.evidence.length),
  ]
}

export function toPath(path: SourcePath): string {
  return typeof path === 'string' ? path : `${path.repository}/${path.path}`
}
