/**
 * The one table of confidences, keyed by detector or link rule: how often a claim of this kind is right, 0 to 1. Figures are
 * priors, set by reading samples next to the code; the accuracy run shows whether they hold.
 */
export const confidence = {
  /** A unit that a manifest declares. */
  declaredUnit: 1,
  /** A folder with an image build or a program, which no manifest starts. */
  undeployedProgram: 0.8,
  'host-name': 0.95,
  'application-name': 0.95,
  'local-port': 0.75,
  /** People describe what they mean to do, and seldom take it back. */
  'catalog-entity': 0.6,
  'building-block': 0.9,
  'catalog-host': 0.9,
  'declared-upstream': 0.95,
  'environment-key': 0.5,
  'git-repository': 0.95,
  'namespace-resource': 0.8,
  'neighbour-variable': 0.6,
  'only-of-its-kind': 0.5,
  'only-of-its-role': 0.7,
  'undeclared-server': 0.7,
  'endpoint-path': 0.5,
  contract: 0.85,
  'agent-variable': 0.8,
  'log-driver': 0.9,
  'container-link': 0.6,
  'host-observer': 0.6,
  'image-default': 0.7,
  'client-variable': 0.7,
  'cloud-emulator': 0.5,
  'command-address': 0.8,
  'configured-address': 0.7,
  'discovered-service': 0.6,
  'event-source': 1,
  'passed-address': 0.6,
  'vendor-host': 0.7,
  'vendor-package': 0.8,
  'vendor-variable': 0.7,
  /** A connector among many multiplies with this: its users may rent the product, the estate need not. */
  connector: 0.5,
  'message-type': 0.6,
  'module-folder': 1,
  'package-import': 1,
  'program-import': 1,
  'public-host': 0.6,
  'routing-label': 0.9,
  'start-order': 1,
  ownership: 1,
  'co-change': 0.8,
  'built-with': 0.95,
  /** Traffic was recorded: the only doubt is in the names. */
  'observed-call': 0.95,
  /** A record of owners, vendors or data, as people keep it. */
  'said-by-record': 0.8,
  /** That a product for such data holds some is assumed. */
  'assumed-holding': 0.4,
  'entity-model': 0.8,
  /** Each value that had to be assumed on the way multiplies with this. */
  assumption: 0.9,
} as const
