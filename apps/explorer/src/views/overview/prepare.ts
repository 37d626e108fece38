import type { Estate } from '../../estate/index-estate.ts'
import { agree, count, figure } from '../../estate/words.ts'
import { toAsks, type Ask } from './asks.ts'
import { toFirstTen, type FirstTen } from './first-ten.ts'
import { toHeadline, type Headline } from './headline.ts'
import { toKeyFigures, type KeyFigure } from './key-figures.ts'
import { toMapData, type MapData } from './map-data.ts'
import { toMixData, type MixData } from './mix-data.ts'
import { toSavingsData, type SavingsData } from './savings-data.ts'
import { toTruthData, type TruthData } from './truth-data.ts'
import { toWavesData, type WavesData } from './waves-data.ts'
import { toUnknowns, type UnknownRow } from './unknowns.ts'

export interface OverviewData {
  readonly headline: Headline
  /** What could not be read, as a sentence; undefined where all could. */
  readonly partial: string | undefined
  readonly figures: readonly KeyFigure[]
  readonly asks: readonly Ask[]
  readonly ten: FirstTen
  readonly mix: MixData
  readonly waves: WavesData
  readonly savings: SavingsData
  readonly truth: TruthData
  readonly map: MapData
  readonly unknowns: readonly UnknownRow[]
  readonly notLookedAt: readonly string[]
}

export function prepare(estate: Estate): OverviewData {
  const ten = toFirstTen(estate)
  return {
    headline: toHeadline(estate.analysis),
    partial: partialOf(estate),
    figures: toKeyFigures(estate),
    asks: toAsks(estate),
    ten,
    mix: toMixData(estate),
    waves: toWavesData(estate),
    savings: toSavingsData(estate),
    truth: toTruthData(estate),
    map: toMapData(
      estate,
      ten.rows.flatMap(({ proposal }) => proposal.subjects.slice(0, 1)),
    ),
    unknowns: toUnknowns(estate),
    notLookedAt: estate.analysis.inventory.coverage.notLookedAt,
  }
}

function partialOf({ analysis }: Estate): string | undefined {
  const { coverage, diagnostics } = analysis.inventory
  const { failed, listed } = coverage.files
  const warnings = diagnostics.filter((diagnostic) => diagnostic.severity !== 'info').length
  const parts = [
    ...(failed > 0 ? [`${figure(failed)} of ${count(listed, 'file')} could not be read`] : []),
    ...(warnings > 0 ? [`${count(warnings, 'warning')} ${agree(warnings, 'was', 'were')} noted`] : []),
  ]
  return parts.length > 0 ? `${parts.join(', and ')}: what they say is missing here.` : undefined
}
