import { z } from 'zod'
import { amount, share, wholeNumber } from './number-rule.ts'

const BOOK = 'After Ford et al., Software Architecture: The Hard Parts, chapter 7; the number is a prior.'

/** Reasons to make one program of two services, in points. */
const Integrators = z
  .strictObject({
    data: amount(3, 'Both use one database that few others use.', `Nobody can change it alone, so the two are one already. ${BOOK}`),
    change: amount(
      4,
      'They change in the same commits: times the share of commits in common, or half the share of the commits of the quieter one that also change the other, if that is more.',
      `Who changes one changes the other. ${BOOK}`,
    ),
    talk: amount(
      1.5,
      'One calls the other, or listens to it.',
      `A prior: services are there to call each other, so it weighs less than data.`,
    ),
    onlyPartner: amount(1, 'On top of that, where one has no other caller.', 'A prior: nobody else would miss it.'),
    code: amount(1, "Both build on a library or contract of the estate's own that few others use, or lie in one folder.", BOOK),
    embeds: amount(
      3,
      "One runs code that lies in the other's folder.",
      'A prior: it contains the other already (istiod and Jaeger were merged so).',
    ),
    sameWork: amount(4, 'They offer the same operations, or have the same code.', 'A prior: everything is changed, run and paid twice.'),
    succeeds: amount(
      1.5,
      'On top of that, where the catalog or the names say that one takes the place of the other.',
      'A prior: then the merge is decided, and only has to be finished.',
    ),
    partners: amount(
      2,
      'They have the same partners and one contract or library that few others use.',
      'A prior: most of the merges that GOV.UK carried out were siblings, not callers and callees.',
    ),
    helper: amount(1.5, 'One is small and has no data of its own.', 'A prior: less than what it costs to run it apart.'),
    owner: amount(1, 'One team answers for both.', 'A prior: nobody has to ask.'),
    everyNode: amount(
      2,
      'Both run once on every machine.',
      'A prior: they can neither scale nor move apart, and each of them costs a copy on all machines.',
    ),
    deployment: amount(0.5, 'One manifest or chart of few starts both.', 'A prior: they go out together.'),
  })
  .prefault({})
  .describe('Reasons to make one program of two services, in points.')

/** Reasons to keep two services apart, in points. */
const Disintegrators = z
  .strictObject({
    runtime: amount(4, 'They run on different platforms.', 'A prior: then a merge is a rewrite, which no single reason outweighs.'),
    twinRuntime: amount(1, 'The same between twins.', 'A prior: the work is done on the other platform already.'),
    team: amount(
      2,
      'Different teams answer for twins. Other sets across teams are not proposed at all.',
      'A prior: somebody has to give up something.',
    ),
    zone: amount(4, 'One keeps logins, the other does not.', `The zone of highest security would widen. ${BOOK}`),
    payments: amount(1.5, 'One takes payments, the other does not.', 'A prior: the rules for card data would hold for both.'),
    screen: amount(4, 'One is a user interface, the other a server.', 'A prior: they are built and delivered differently.'),
    client: amount(
      5,
      'Each serves a client of its own.',
      'Backends for frontends are apart on purpose (Newman, Pattern: Backends For Frontends); the number is a prior.',
    ),
    rollout: amount(2, 'They never change together, over at least five commits each.', `They are rolled out independently. ${BOOK}`),
    scale: amount(1, 'One runs as a job, on every machine, or in four times as many copies.', `They scale apart. ${BOOK}`),
    place: amount(4, 'They never run in the same environment.', 'A prior: there is no place where the one program would run.'),
  })
  .prefault({})
  .describe('Reasons to keep two services apart, in points.')

export const MergeRules = z
  .strictObject({
    largestSet: wholeNumber(8, 'Services that a merge set has at most.', 'A prior: more are beyond what one team can own as one.'),
    mostLines: wholeNumber(80_000, 'Lines of code that a merge set has at most.', 'A prior: more are beyond what one team can know.'),
    leastMargin: amount(
      2,
      'Points by which the reasons for must outweigh those against.',
      'A prior: one class of reason more than speaks against.',
    ),
    someCoChange: share(0.25, 'Share of commits in common from which changing together is no chance.', 'A prior.'),
    muchCoChange: share(
      0.35,
      'Share of commits in common from which it is a habit that counts alone.',
      'A prior: every third change needs both.',
    ),
    sameApi: share(0.5, 'Share of operations in common from which two services do the same work.', 'A prior: half.'),
    sameCode: share(
      0.5,
      'Strength of alike code (1 stands for half of it) from which two are copies.',
      'A prior: a quarter of the code is far beyond chance.',
    ),
    samePartners: share(0.5, 'Share of partners in common from which two services stand in the same place.', 'A prior: half.'),
    innerPackages: wholeNumber(
      3,
      "Packages from the inside of a program with which another runs that program's code.",
      'A prior: a client for others is a package or two.',
    ),
    installationLines: wholeNumber(
      3000,
      'Lines of code that may lie around a product of others (Strapi, WordPress) for it to count as installed, not written: such a service is in no merge set.',
      'A prior: content types, a theme, a few hooks. Beyond it somebody has built on the product, and that code could move.',
    ),
    helperLines: wholeNumber(600, 'Lines of code that a helper has at most.', 'A prior: about a week of reading.'),
    integrators: Integrators,
    disintegrators: Disintegrators,
  })
  .prefault({})
  .describe('When services are one already but for the network between them.')
