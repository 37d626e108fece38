import { adminTool } from './admin-tool.ts'
import { aiModel } from './ai-model.ts'
import { analyticsDatabase } from './analytics-database.ts'
import { apiGateway } from './api-gateway.ts'
import { automation } from './automation.ts'
import { botProtection } from './bot-protection.ts'
import { cache } from './cache.ts'
import { calendar } from './calendar.ts'
import { cloudEmulator } from './cloud-emulator.ts'
import { columnDatabase } from './column-database.ts'
import { commerce } from './commerce.ts'
import { configurationServer } from './configuration-server.ts'
import { contentManagement } from './content-management.ts'
import { coordinationStore } from './coordination-store.ts'
import { crm } from './crm.ts'
import { customerSupport } from './customer-support.ts'
import { documentDatabase } from './document-database.ts'
import { eSignature } from './e-signature.ts'
import { errorTracking } from './error-tracking.ts'
import { featureFlags } from './feature-flags.ts'
import { graphDatabase } from './graph-database.ts'
import { hosting } from './hosting.ts'
import { httpClient } from './http-client.ts'
import { identityProvider } from './identity-provider.ts'
import { imageLibrary } from './image-library.ts'
import { issueTracking } from './issue-tracking.ts'
import { jobQueue } from './job-queue.ts'
import { loadGenerator } from './load-generator.ts'
import { mailCatcher } from './mail-catcher.ts'
import { maps } from './maps.ts'
import { messageBroker } from './message-broker.ts'
import { messagingApi } from './messaging-api.ts'
import { monitoring } from './monitoring.ts'
import { objectMapper } from './object-mapper.ts'
import { objectStorage } from './object-storage.ts'
import { observability } from './observability.ts'
import { observabilityLibrary } from './observability-library.ts'
import { payments } from './payments.ts'
import { productAnalytics } from './product-analytics.ts'
import { realtime } from './realtime.ts'
import { relationalDatabase } from './relational-database.ts'
import { rpc } from './rpc.ts'
import { runtime } from './runtime.ts'
import { searchEngine } from './search-engine.ts'
import { secretsManager } from './secrets-manager.ts'
import { serviceMesh } from './service-mesh.ts'
import { serviceRegistry } from './service-registry.ts'
import { sourceHosting } from './source-hosting.ts'
import { teamChat } from './team-chat.ts'
import { timeSeriesDatabase } from './time-series-database.ts'
import { transactionalMail } from './transactional-mail.ts'
import { uiFramework } from './ui-framework.ts'
import { vectorDatabase } from './vector-database.ts'
import { webFramework } from './web-framework.ts'
import { workflowEngine } from './workflow-engine.ts'
import type { Technology } from '../technology.ts'

/** All purposes and what serves them: a technology is a row in the file of its purpose, a purpose a file and a line here. */
export const technologies: readonly Technology[] = [
  ...adminTool,
  ...aiModel,
  ...analyticsDatabase,
  ...apiGateway,
  ...automation,
  ...botProtection,
  ...cache,
  ...calendar,
  ...cloudEmulator,
  ...columnDatabase,
  ...commerce,
  ...configurationServer,
  ...contentManagement,
  ...coordinationStore,
  ...crm,
  ...customerSupport,
  ...documentDatabase,
  ...eSignature,
  ...errorTracking,
  ...featureFlags,
  ...graphDatabase,
  ...hosting,
  ...httpClient,
  ...identityProvider,
  ...imageLibrary,
  ...issueTracking,
  ...jobQueue,
  ...loadGenerator,
  ...mailCatcher,
  ...maps,
  ...messageBroker,
  ...messagingApi,
  ...monitoring,
  ...objectMapper,
  ...objectStorage,
  ...observability,
  ...observabilityLibrary,
  ...payments,
  ...productAnalytics,
  ...realtime,
  ...relationalDatabase,
  ...rpc,
  ...runtime,
  ...searchEngine,
  ...secretsManager,
  ...serviceMesh,
  ...serviceRegistry,
  ...sourceHosting,
  ...teamChat,
  ...timeSeriesDatabase,
  ...transactionalMail,
  ...uiFramework,
  ...vectorDatabase,
  ...webFramework,
  ...workflowEngine,
]
