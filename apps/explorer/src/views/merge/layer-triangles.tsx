import { NodeLink } from '../../components/node-link.tsx'
import { SourceLine } from '../../components/source-line.tsx'
import type { MergeProposal } from '@coppice/model'
import type { Estate } from '../../estate/index-estate.ts'
import { layerWords } from '../../estate/words.ts'
import type { LayerTriangle, Member } from './set-data.ts'

/** First strength of each step; the words that the key gives them. */
const STEPS = [
  { least: 0, word: 'none' },
  { least: 0.001, word: 'some' },
  { least: 0.34, word: 'clear' },
  { least: 0.67, word: 'strong' },
] as const
const FILLS = ['var(--q0)', 'var(--q2)', 'var(--q3)', 'var(--q5)'] as const
const LARGEST = 22
const ROOM = 132

function stepOf(strength: number): number {
  return STEPS.findLastIndex(({ least }) => strength >= least)
}

/** What the shades of the triangles mean: the same anchors in every set. */
export function TriangleKey() {
  return (
    <>
      <span>Each cell is a pair.</span>
      {STEPS.map(({ word, least }, index) => (
        <span key={word} className="matrix-key">
          <i style={{ background: FILLS[index] }} /> {index === 0 ? word : `${word}, from ${Math.ceil(least * 100)}`}
        </span>
      ))}
    </>
  )
}

/** One small triangle a layer, all in one order and on one scale. */
export function LayerTriangles({
  members,
  triangles,
  estate,
}: {
  readonly members: readonly Member[]
  readonly triangles: readonly LayerTriangle[]
  readonly estate: Estate
}) {
  return (
    <div className="triangles-and-members">
      <ol className="letters" aria-label="The set">
        {members.map((member) => (
          <li key={member.id}>
            <b>{member.letter}</b>
            <span>
              <NodeLink estate={estate} id={member.id} />
              {member.isHost ? <span className="caption"> host, stays</span> : null}
              <span className="caption letters-facts">{member.facts}</span>
            </span>
          </li>
        ))}
      </ol>
      <ul className="triangles">
        {triangles.map((triangle) => (
          <li key={triangle.layer}>
            <h3>{triangle.title}</h3>
            <Triangle members={members} triangle={triangle} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Triangle({ members, triangle }: { readonly members: readonly Member[]; readonly triangle: LayerTriangle }) {
  const cells = members.length - 1
  const size = Math.min(LARGEST, Math.floor(ROOM / Math.max(1, cells)))
  return (
    <svg className="triangle" width={22 + cells * size} height={18 + cells * size} role="img" aria-label={inWords(members, triangle)}>
      {members.slice(1).map((row, rowIndex) => (
        <g key={row.id}>
          <text x={12} y={rowIndex * size + size / 2 + 4} textAnchor="end" className="secondary">
            {row.letter}
          </text>
          {members.slice(0, rowIndex + 1).map((column, columnIndex) => {
            const strength = triangle.strengths.get(`${columnIndex} ${rowIndex + 1}`) ?? 0
            return (
              <rect
                key={column.id}
                x={18 + columnIndex * size}
                y={rowIndex * size}
                width={size - 1.5}
                height={size - 1.5}
                fill={FILLS[stepOf(strength)]}
                stroke={strength === 0 ? 'var(--rule)' : 'none'}
              >
                <title>{`${column.name} and ${row.name}: ${Math.round(strength * 100)} of 100`}</title>
              </rect>
            )
          })}
        </g>
      ))}
      {members.slice(0, -1).map((column, index) => (
        <text key={column.id} x={18 + index * size + size / 2 - 1} y={cells * size + 14} textAnchor="middle" className="secondary">
          {column.letter}
        </text>
      ))}
    </svg>
  )
}

function inWords(members: readonly Member[], { title, strengths }: LayerTriangle): string {
  const pairs = [...strengths].map(([key, strength]) => {
    const [a, b] = key.split(' ').map((index) => members[Number(index)]?.name ?? '')
    return `${a} and ${b} ${STEPS[stepOf(strength)]?.word ?? ''}`
  })
  return `${title}: ${pairs.length === 0 ? 'no pair in this document' : pairs.join(', ')}`
}

/** The same as numbers, and the sentence behind each layer with its first lines. */
export function LayerTable({ proposal }: { readonly proposal: MergeProposal }) {
  const pairs = (proposal.subjects.length * (proposal.subjects.length - 1)) / 2
  return (
    <table className="layers">
      <thead>
        <tr>
          <th scope="col">Layer</th>
          <th scope="col" className="number">
            Mean of 100
          </th>
          <th scope="col" className="number">
            Pairs
          </th>
          <th scope="col">Because</th>
        </tr>
      </thead>
      <tbody>
        {proposal.layers.map(({ layer, strength, pairs: tied }) => {
          const argument = proposal.evidenceFor.find((one) => one.signal === layer)
          const [line] = argument?.evidence ?? []
          return (
            <tr key={layer}>
              <th scope="row">{layerWords[layer]}</th>
              <td className="number">{Math.round(strength * 100)}</td>
              <td className="number">{`${tied} of ${pairs}`}</td>
              <td>
                {argument?.text} {line ? <SourceLine evidence={line} /> : null}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
