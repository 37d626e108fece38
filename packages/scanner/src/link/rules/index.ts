/**
 * Every link rule. Reference rules are asked in this order, and the first that knows the answer is believed: what is declared before
 * what is spelt alike. Fact rules are independent of each other, alphabetical.
 */
import type { FactRule, ReferenceRule } from '../estate.ts'
import { agentVariable } from './agent-variable/index.ts'
import { applicationName } from './application-name/index.ts'
import { buildingBlock } from './building-block/index.ts'
import { builtWith } from './built-with/index.ts'
import { catalogEntity } from './catalog-entity/index.ts'
import { catalogHost } from './catalog-host/index.ts'
import { clientVariable } from './client-variable/index.ts'
import { cloudEmulator } from './cloud-emulator/index.ts'
import { commandAddress } from './command-address/index.ts'
import { configuredAddress } from './configured-address/index.ts'
import { contract } from './contract/index.ts'
import { declaredOwner } from './declared-owner/index.ts'
import { declaredUpstream } from './declared-upstream/index.ts'
import { discoveredService } from './discovered-service/index.ts'
import { endpointPath } from './endpoint-path/index.ts'
import { containerLink } from './container-link/index.ts'
import { environmentKey } from './environment-key/index.ts'
import { eventSource } from './event-source/index.ts'
import { gitRepository } from './git-repository/index.ts'
import { hostName } from './host-name/index.ts'
import { hostObserver } from './host-observer/index.ts'
import { imageDefault } from './image-default/index.ts'
import { localPort } from './local-port/index.ts'
import { logDriver } from './log-driver/index.ts'
import { messageType } from './message-type/index.ts'
import { moduleFolder } from './module-folder/index.ts'
import { namespaceResource } from './namespace-resource/index.ts'
import { neighbourVariable } from './neighbour-variable/index.ts'
import { onlyOfItsKind } from './only-of-its-kind/index.ts'
import { onlyOfItsRole } from './only-of-its-role/index.ts'
import { ownership } from './ownership/index.ts'
import { packageImport } from './package-import/index.ts'
import { programImport } from './program-import/index.ts'
import { passedAddress } from './passed-address/index.ts'
import { publicHost } from './public-host/index.ts'
import { routingLabel } from './routing-label/index.ts'
import { startOrder } from './start-order/index.ts'
import { undeclaredServer } from './undeclared-server/index.ts'
import { vendorHost } from './vendor-host/index.ts'
import { vendorPackage } from './vendor-package/index.ts'
import { vendorVariable } from './vendor-variable/index.ts'

export const referenceRules = [
  buildingBlock,
  declaredUpstream,
  hostName,
  applicationName,
  localPort,
  gitRepository,
  catalogHost,
  publicHost,
  environmentKey,
  neighbourVariable,
  onlyOfItsKind,
  onlyOfItsRole,
  undeclaredServer,
  endpointPath,
] as const satisfies readonly ReferenceRule[]

export const factRules = [
  agentVariable,
  builtWith,
  catalogEntity,
  clientVariable,
  cloudEmulator,
  commandAddress,
  configuredAddress,
  containerLink,
  declaredOwner,
  discoveredService,
  eventSource,
  contract,
  hostObserver,
  imageDefault,
  logDriver,
  messageType,
  moduleFolder,
  namespaceResource,
  ownership,
  packageImport,
  passedAddress,
  programImport,
  routingLabel,
  startOrder,
  vendorHost,
  vendorPackage,
  vendorVariable,
] as const satisfies readonly FactRule[]
