import type { RetireProposal, Rung } from '@coppice/model'
import { usePrinting } from './use-printing.ts'

const steps: readonly { readonly rung: Rung; readonly word: string; readonly needs: string }[] = [
  { rung: 'R0', word: 'suspected', needs: 'one signal' },
  { rung: 'R1', word: 'candidate', needs: 'two signals' },
  { rung: 'R2', word: 'probable', needs: 'no demand seen' },
  { rung: 'R3', word: 'confirmed', needs: 'scream test' },
]

const WIDTH = 372
const STEP = 96
const BAR = 84

/** In a narrow column the rungs have room for their letters alone; what the reached one means stands below. */
const NARROW = { width: 216, step: 55, bar: 50 }

function NarrowLadder({ reached }: { readonly reached: number }) {
  const at = steps[reached]
  return (
    <>
      <svg className="ladder mini" viewBox={`0 0 ${NARROW.width} 28`} aria-hidden="true">
        {steps.map(({ rung }, index) => (
          <g key={rung} transform={`translate(${index * NARROW.step},2)`}>
            <Bar width={NARROW.bar} index={index} reached={reached} />
            <text y={22} className={index === reached ? 'strong' : 'secondary'}>
              {rung}
            </text>
          </g>
        ))}
      </svg>
      <p>{at === undefined ? '' : `${at.rung} ${at.word}: ${at.needs}. Files alone lead to R1 at most.`}</p>
    </>
  )
}

function Bar({ width, index, reached }: { readonly width: number; readonly index: number; readonly reached: number }) {
  return (
    <rect
      width={width}
      height={8}
      fill={index > reached ? 'none' : index === reached ? 'var(--ink)' : 'var(--q3)'}
      stroke={index > reached ? 'var(--rule-2)' : 'none'}
      strokeDasharray={index > reached ? '2 2' : undefined}
    />
  )
}

/** How far up the ladder of retirement a service stands; the line after R1 is as far as files alone can lead. */
export function Ladder({ proposal }: { readonly proposal: RetireProposal }) {
  const reached = steps.findIndex((step) => step.rung === proposal.rung)
  const isPrinting = usePrinting()
  if (isPrinting) return <NarrowLadder reached={reached} />
  const label = `Rung ${proposal.rung} of R0 to R3. Static evidence never goes beyond R1.`
  return (
    <svg className="ladder mini" viewBox={`0 0 ${WIDTH} 60`} role="img" aria-label={label}>
      {steps.map(({ rung, word, needs }, index) => (
        <g key={rung} transform={`translate(${index * STEP},4)`}>
          <Bar width={BAR} index={index} reached={reached} />
          <text y={24} className={index === reached ? 'strong' : 'secondary'}>
            {`${rung} ${word}`}
          </text>
          <text y={39} className="muted" style={{ fontSize: 11 }}>
            {needs}
          </text>
        </g>
      ))}
      <path d={`M${2 * STEP - 6} 0V48`} stroke="var(--ink)" strokeDasharray="2 2" />
      <text x={2 * STEP - 2} y={57} className="secondary" style={{ fontSize: 11 }}>
        ceiling for static evidence
      </text>
    </svg>
  )
}
