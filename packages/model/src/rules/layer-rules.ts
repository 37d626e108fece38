import { z } from 'zod'
import { amount } from './number-rule.ts'

/** How much a full-strength tie of each layer weighs. */
const LayerWeights = z
  .strictObject({
    calls: amount(1, 'One calls the other.', 'A prior: what would break at run time if the two stood apart weighs most.'),
    'shared-store': amount(1, 'Both use one logical database.', 'A prior: nobody can change common data alone.'),
    'co-change': amount(0.8, 'They change in the same commits.', 'A prior: what people do comes after what would break.'),
    'shared-library': amount(0.5, "Both import a library of the estate's own.", 'A prior: it can be kept after the two part.'),
    'shared-channel': amount(0.5, 'One publishes what the other consumes.', 'A prior: messages tie more loosely than calls.'),
    'code-likeness': amount(
      0.5,
      'Their code is alike beyond what the whole house has in common; from half of the code on at full strength.',
      'A prior: a copy has to be changed wherever the original is.',
    ),
    'api-likeness': amount(0.4, 'They offer the same operations.', 'A prior: they do the same work, perhaps for different callers.'),
    'same-owner': amount(0.4, 'One team answers for both.', 'A prior: a team owns what does not belong together, too.'),
    'co-deploy': amount(
      0.3,
      'One manifest or chart starts both, or both are built from one folder.',
      'A prior: how things are packed changes more easily than what they are.',
    ),
    'shared-contract': amount(0.3, 'Both are written against one contract.', 'A prior: contracts are there to let the two part.'),
    'shared-partners': amount(
      0.3,
      'They call the same others and are called by the same.',
      'A prior: who stands in the same place may do the same work, or two halves of one.',
    ),
    'shared-technology': amount(
      0.08,
      'Both are built with a rare technology.',
      'A prior: what only looks alike weighs least, and stays below leastTie, so that alone it never ties anybody.',
    ),
  })
  .prefault({})
  .describe('How much a full-strength tie of each kind between two services weighs.')

export const LayerRules = z
  .strictObject({
    weights: LayerWeights,
    leastTie: amount(
      0.1,
      'Pairs that weigh less are not tied at all.',
      'A prior: a leaf with one faint tie would otherwise always follow its hub.',
    ),
  })
  .prefault({})
  .describe('What ties services to each other; communities and merge sets are found on it.')
