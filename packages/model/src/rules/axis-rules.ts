import { z } from 'zod'
import { amount, share } from './number-rule.ts'

/** What was found, and the score from 0 to 100 that it stands for. */
const Anchor = z.tuple([z.number(), z.number().min(0).max(100)])

/**
 * One input of an axis. Scores are read off fixed anchors and never off the rest of the portfolio: an application more or less must not move the
 * others. Between two anchors the score lies on the line between them, beyond the outermost it stays.
 */
function measure(weight: number, anchors: readonly z.infer<typeof Anchor>[], asks: string, because: string) {
  const rising = z
    .array(Anchor)
    .min(2)
    .refine((list) => list.every(([at], index) => index === 0 || at > (list[index - 1]?.[0] ?? at)), {
      message: 'expected anchors that rise: [[0, 0], [10, 100]]',
    })
  return z
    .strictObject({ weight: z.number().min(0).default(weight), anchors: rising.default([...anchors]) })
    .prefault({})
    .meta({ description: asks, because })
}

const OF_RECORDS = 'Unknown where no record tells of it: then it widens the interval and lowers the coverage.'

const Demand = z
  .strictObject({
    callers: measure(
      40,
      [
        [0, 0],
        [1, 30],
        [3, 60],
        [10, 90],
        [20, 100],
      ],
      'Services that call it, read what it publishes, send to it or import its code; of a rented product, services that use it.',
      'A prior. The first caller decides most, so the line is steep there; detectors of hubs do not agree on any number (Bakhtin et al. 2025, arXiv:2506.07683).',
    ),
    'ways-in': measure(
      15,
      [
        [0, 0],
        [1, 100],
      ],
      'Whether people or systems outside reach it directly.',
      'A prior: such demand shows no caller inside.',
    ),
    traffic: measure(
      25,
      [
        [0, 0],
        [100, 20],
        [10_000, 60],
        [1_000_000, 100],
      ],
      'Requests a day, without health checks.',
      `Below 100 requests a day AWS Trusted Advisor calls a load balancer idle; the other anchors are a prior. Unknown where nobody counted.`,
    ),
    users: measure(
      20,
      [
        [0, 0],
        [10, 30],
        [100, 60],
        [1000, 100],
      ],
      'People who log in within 90 days.',
      `${OF_RECORDS} The anchors are a prior.`,
    ),
  })
  .prefault({})
  .describe('Demand: who needs it.')

const Value = z
  .strictObject({
    journeys: measure(
      30,
      [
        [0, 0],
        [1, 60],
        [3, 85],
        [6, 100],
      ],
      'Ways into the estate (frontends, gateways, exposed services) from which calls and messages lead to it; counted up to ten.',
      'A prior: what stands behind what customers touch is worth most.',
    ),
    surface: measure(
      15,
      [
        [0, 0],
        [2, 20],
        [10, 50],
        [30, 90],
        [60, 100],
      ],
      'Endpoints it serves and channels it publishes to: what it can do for others.',
      'A prior.',
    ),
    'own-data': measure(
      15,
      [
        [0, 0],
        [1, 70],
        [3, 100],
      ],
      'Databases that it alone uses.',
      'A prior: data that is nowhere else is worth more than the code around it.',
    ),
    uniqueness: measure(
      10,
      [
        [0, 0],
        [1, 100],
      ],
      'How little of it something else in the estate does as well: 1 where nothing comes near it.',
      'A prior: with a substitute at hand, less is lost.',
    ),
    criticality: measure(
      25,
      [
        [0, 0],
        [1, 40],
        [2, 70],
        [3, 100],
      ],
      'How critical a catalog or label says it is: low 0, medium 1, high 2, critical 3.',
      'A prior. Unknown where nobody says so, which is no sign that it is not critical.',
    ),
  })
  .prefault({})
  .describe('Value: what the business has of it. With fit, it gives the place in TIME.')

const Fit = z
  .strictObject({
    change: measure(
      25,
      [
        [30, 100],
        [180, 80],
        [365, 50],
        [730, 20],
        [1095, 0],
      ],
      'Days since its files last changed; of a rented product, those of the services that use it.',
      'A prior: no commit for years is what GOV.UK gave as reason for retirements. Finished software stands still, too, so that it is one input among several.',
    ),
    owner: measure(
      20,
      [
        [0, 0],
        [1, 100],
      ],
      'Whether a team answers for it; of a rented product, for a service that uses it. Asked only where the estate names any owner.',
      'A prior: nobody mends what nobody owns.',
    ),
    people: measure(
      15,
      [
        [0, 0],
        [1, 25],
        [2, 60],
        [4, 100],
      ],
      'People who changed it, within the history that was read; 0 where all who worked on it in its last two years of work have left, or have changed nothing anywhere for a year.',
      'Of 133 popular systems, 65 % lose their knowledge with one or two people (Avelino et al. 2016, truck factor); the anchors are a prior.',
    ),
    started: measure(
      10,
      [
        [0, 0],
        [1, 100],
      ],
      'Whether a manifest says how it is started.',
      'A prior: what is started by hand is rolled out by few.',
    ),
    cycles: measure(
      15,
      [
        [1, 100],
        [2, 50],
        [4, 20],
        [8, 0],
      ],
      'Services that call each other in a circle, itself included; 1 where it is in none.',
      'Cyclic dependencies are a smell of microservices (Taibi and Lenarduzzi 2018; found by Arcan, Pigazzini et al. 2020); the anchors are a prior.',
    ),
    references: measure(
      15,
      [
        [0, 100],
        [2, 60],
        [10, 0],
      ],
      'References of its own that lead nowhere known.',
      'A prior: addresses put together at run time or by hand are hard to follow for people, too (hard-coded endpoints, Pigazzini et al. 2020).',
    ),
    terms: measure(
      10,
      [
        [0, 0],
        [1, 100],
      ],
      'How much of what the contract of a rented product should settle is written down: cost, renewal, notice, owner; 0 to 1.',
      `${OF_RECORDS} A prior: what nobody wrote down goes on by itself.`,
    ),
    assurance: measure(
      90,
      [
        [0, 0],
        [1, 100],
      ],
      'How much of what is asked of a rented product its support and security review meet, 0 to 1.',
      `${OF_RECORDS} No source reads it yet. It weighs so much that no product has a place in TIME while it is unknown: neither code nor contract shows how good a product is.`,
    ),
    stage: measure(
      10,
      [
        [0, 0],
        [1, 10],
        [2, 60],
        [3, 100],
      ],
      'Where a catalog says that it stands in its life: retired 0, deprecated 1, experimental 2, production 3.',
      'A prior: what is given up is mended least.',
    ),
    support: measure(
      10,
      [
        [-365, 0],
        [0, 30],
        [365, 100],
      ],
      'Days until the support of its runtime or framework ends, of several the first; by the table of dates that comes with Coppice.',
      'A prior: half a year after the end nothing is lost yet, and a year before it nobody has to move. Unknown where no version is written or the table does not have it.',
    ),
    incidents: measure(
      10,
      [
        [0, 100],
        [2, 70],
        [6, 40],
        [12, 20],
        [24, 0],
      ],
      'Incidents in a year. Asked only where somebody in the estate counts them.',
      'A prior: one a month is what people call unreliable. Unknown for what the count does not have.',
    ),
  })
  .prefault({})
  .describe('Fit: how well it is kept. With value, it gives the place in TIME.')

const MONEY: [number, number][] = [
  [0, 0],
  [10_000, 30],
  [100_000, 60],
  [1_000_000, 100],
]

const Cost = z
  .strictObject({
    run: measure(
      40,
      MONEY,
      'What running it costs in a year, in the currency of the records: euro, dollars, pounds or francs alike. In others it is unknown.',
      OF_RECORDS,
    ),
    licence: measure(40, MONEY, 'What its contract costs in a year, by the same measure.', OF_RECORDS),
    people: measure(20, MONEY, 'What the people who keep it cost in a year.', OF_RECORDS),
  })
  .prefault({})
  .describe('Cost: what it takes to have it.')

const Redundancy = z
  .strictObject({
    twin: measure(
      60,
      [
        [0, 0],
        [0.2, 20],
        [0.5, 60],
        [0.8, 100],
      ],
      'How alike the service is that comes nearest to it in endpoints or code, 0 to 1.',
      'A prior. Half of all retirements at GOV.UK were merges or replacements: there was something that did the same.',
    ),
    rivals: measure(
      60,
      [
        [0, 0],
        [1, 60],
        [2, 80],
        [4, 100],
      ],
      'Other rented products in use for the same purpose.',
      'A prior: one rival is enough to ask why.',
    ),
    capability: measure(
      40,
      [
        [0, 0],
        [1, 60],
        [3, 100],
      ],
      'Others of which the catalog says that they do the same for the business.',
      OF_RECORDS,
    ),
  })
  .prefault({})
  .describe('Redundancy: how much of it something else does as well.')

const RemovalRisk = z
  .strictObject({
    dependants: measure(
      40,
      [
        [0, 0],
        [1, 30],
        [3, 60],
        [8, 90],
        [15, 100],
      ],
      'Services that need it, at first hand (1 each), through another (1/2) and through two (1/4); counting ends at 60.',
      'A prior: the further away, the likelier somebody in between copes.',
    ),
    outside: measure(
      20,
      [
        [0, 0],
        [1, 50],
        [10, 100],
      ],
      'Endpoints that are reached from outside the estate: contracts with callers that nobody sees.',
      'A prior. Logins broke at Twitter in 2022 when services were switched off whose callers nobody had listed.',
    ),
    data: measure(
      25,
      [
        [0, 0],
        [1, 70],
        [3, 100],
      ],
      'Databases that it alone uses, which have to go somewhere.',
      'A prior: moving data outlasts moving code.',
    ),
    retention: measure(
      15,
      [
        [0, 0],
        [1, 100],
      ],
      'Whether a law or contract asks to keep its records.',
      'A prior. Unknown where nothing says so, which is no sign that there is no duty.',
    ),
  })
  .prefault({})
  .describe('Removal risk: what may break if it goes.')

const Fragmentation = z
  .strictObject({
    'shared-stores': measure(
      40,
      [
        [0, 0],
        [1, 40],
        [3, 70],
        [8, 100],
      ],
      'Other services that use the same databases.',
      'Shared persistence is a smell of microservices (Taibi and Lenarduzzi 2018); the anchors are a prior.',
    ),
    spread: measure(
      20,
      [
        [1, 0],
        [2, 30],
        [4, 70],
        [8, 100],
      ],
      'Databases over which its own data is spread; of a rented product, services that keep data there.',
      'A prior.',
    ),
    entities: measure(
      40,
      [
        [0, 0],
        [1, 60],
        [3, 100],
      ],
      'Kinds of data it holds of which another system holds a copy.',
      'A prior: contradictory copies were the reason Klarna gave for closing systems.',
    ),
  })
  .prefault({})
  .describe('Fragmentation: how far the data it works on is scattered.')

/** Seven axes from 0 to 100, each the weighted mean of what is known of its measures. */
export const AxisRules = z
  .strictObject({
    demand: Demand,
    value: Value,
    fit: Fit,
    cost: Cost,
    redundancy: Redundancy,
    'removal-risk': RemovalRisk,
    fragmentation: Fragmentation,
  })
  .prefault({})
  .describe(
    'Seven axes, each the weighted mean of its measures. Anchors say which score from 0 to 100 a finding stands for: [found, score].',
  )
export type AxisRules = z.infer<typeof AxisRules>

/** Where a place in TIME begins. */
export const TimeRules = z
  .strictObject({
    value: amount(50, 'Value from which something is invested in or migrated.', 'The middle of the scale, as in the usual chart of TIME.'),
    fit: amount(50, 'Fit from which something is invested in or tolerated.', 'The middle of the scale, as in the usual chart of TIME.'),
    leastCoverage: share(
      0.4,
      'Share of the inputs of value, and of fit, that must be known; below it there is no place.',
      'A prior: on less, most of the score would be what nobody knows.',
    ),
    clear: amount(
      10,
      'Points by which value and fit must clear their borders before the verdict follows the place; nearer to a border it is keep. Tolerate asks besides that value stays below its border at best.',
      'A prior: nobody should move money on a point or two.',
    ),
  })
  .prefault({})
  .describe('TIME: tolerate, invest, migrate or eliminate, by value and fit.')
