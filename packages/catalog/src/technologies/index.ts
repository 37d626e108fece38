import { accounting } from './accounting.ts'
import { adminTool } from './admin-tool.ts'
import { aiModel } from './ai-model.ts'
import { analyticsDatabase } from './analytics-database.ts'
import { apiGateway } from './api-gateway.ts'
import { artifactRegistry } from './artifact-registry.ts'
import { automation } from './automation.ts'
import { billing } from './billing.ts'
import { botProtection } from './bot-protection.ts'
import { businessIntelligence } from './business-intelligence.ts'
import { cache } from './cache.ts'
import { calendar } from './calendar.ts'
import { cdn } from './cdn.ts'
import { charts } from './charts.ts'
import { ci } from './ci.ts'
import { cloudEmulator } from './cloud-emulator.ts'
import { collaboration } from './collaboration.ts'
import { columnDatabase } from './column-database.ts'
import { commerce } from './commerce.ts'
import { configurationServer } from './configuration-server.ts'
import { contentManagement } from './content-management.ts'
import { coordinationStore } from './coordination-store.ts'
import { crm } from './crm.ts'
import { customerSupport } from './customer-support.ts'
import { dataIntegration } from './data-integration.ts'
import { documentDatabase } from './document-database.ts'
import { documentProcessing } from './document-processing.ts'
import { domainRegistrar } from './domain-registrar.ts'
import { eSignature } from './e-signature.ts'
import { emailMarketing } from './email-marketing.ts'
import { emailVerification } from './email-verification.ts'
import { erp } from './erp.ts'
import { errorTracking } from './error-tracking.ts'
import { featureFlags } from './feature-flags.ts'
import { feedback } from './feedback.ts'
import { fraudPrevention } from './fraud-prevention.ts'
import { graphDatabase } from './graph-database.ts'
import { hosting } from './hosting.ts'
import { hr } from './hr.ts'
import { httpClient } from './http-client.ts'
import { identityProvider } from './identity-provider.ts'
import { identityVerification } from './identity-verification.ts'
import { imageLibrary } from './image-library.ts'
import { incidentManagement } from './incident-management.ts'
import { ipGeolocation } from './ip-geolocation.ts'
import { issueTracking } from './issue-tracking.ts'
import { jobQueue } from './job-queue.ts'
import { loadGenerator } from './load-generator.ts'
import { localization } from './localization.ts'
import { lowCode } from './low-code.ts'
import { mailCatcher } from './mail-catcher.ts'
import { maps } from './maps.ts'
import { mediaProcessing } from './media-processing.ts'
import { messageBroker } from './message-broker.ts'
import { messagingApi } from './messaging-api.ts'
import { monitoring } from './monitoring.ts'
import { objectMapper } from './object-mapper.ts'
import { objectStorage } from './object-storage.ts'
import { observability } from './observability.ts'
import { observabilityLibrary } from './observability-library.ts'
import { payments } from './payments.ts'
import { productAnalytics } from './product-analytics.ts'
import { publicAssets } from './public-assets.ts'
import { realtime } from './realtime.ts'
import { referenceData } from './reference-data.ts'
import { relationalDatabase } from './relational-database.ts'
import { rpc } from './rpc.ts'
import { runtime } from './runtime.ts'
import { scheduling } from './scheduling.ts'
import { searchEngine } from './search-engine.ts'
import { secretsManager } from './secrets-manager.ts'
import { serviceMesh } from './service-mesh.ts'
import { serviceRegistry } from './service-registry.ts'
import { shipping } from './shipping.ts'
import { socialNetwork } from './social-network.ts'
import { sourceHosting } from './source-hosting.ts'
import { tax } from './tax.ts'
import { teamChat } from './team-chat.ts'
import { timeSeriesDatabase } from './time-series-database.ts'
import { transactionalMail } from './transactional-mail.ts'
import { uiFramework } from './ui-framework.ts'
import { vectorDatabase } from './vector-database.ts'
import { video } from './video.ts'
import { webFramework } from './web-framework.ts'
import { webSearch } from './web-search.ts'
import { workflowEngine } from './workflow-engine.ts'
import type { Technology } from '../technology.ts'

/** All purposes and what serves them: a technology is a row in the file of its purpose, a purpose a file and a line here. */
export const technologies: readonly Technology[] = [
  ...accounting,
  ...adminTool,
  ...aiModel,
  ...analyticsDatabase,
  ...apiGateway,
  ...artifactRegistry,
  ...automation,
  ...billing,
  ...botProtection,
  ...businessIntelligence,
  ...cache,
  ...calendar,
  ...cdn,
  ...charts,
  ...ci,
  ...cloudEmulator,
  ...collaboration,
  ...columnDatabase,
  ...commerce,
  ...configurationServer,
  ...contentManagement,
  ...coordinationStore,
  ...crm,
  ...customerSupport,
  ...dataIntegration,
  ...documentDatabase,
  ...documentProcessing,
  ...domainRegistrar,
  ...eSignature,
  ...emailMarketing,
  ...emailVerification,
  ...erp,
  ...errorTracking,
  ...featureFlags,
  ...feedback,
  ...fraudPrevention,
  ...graphDatabase,
  ...hosting,
  ...hr,
  ...httpClient,
  ...identityProvider,
  ...identityVerification,
  ...imageLibrary,
  ...incidentManagement,
  ...ipGeolocation,
  ...issueTracking,
  ...jobQueue,
  ...loadGenerator,
  ...localization,
  ...lowCode,
  ...mailCatcher,
  ...maps,
  ...mediaProcessing,
  ...messageBroker,
  ...messagingApi,
  ...monitoring,
  ...objectMapper,
  ...objectStorage,
  ...observability,
  ...observabilityLibrary,
  ...payments,
  ...productAnalytics,
  ...publicAssets,
  ...realtime,
  ...referenceData,
  ...relationalDatabase,
  ...rpc,
  ...runtime,
  ...scheduling,
  ...searchEngine,
  ...secretsManager,
  ...serviceMesh,
  ...serviceRegistry,
  ...shipping,
  ...socialNetwork,
  ...sourceHosting,
  ...tax,
  ...teamChat,
  ...timeSeriesDatabase,
  ...transactionalMail,
  ...uiFramework,
  ...vectorDatabase,
  ...video,
  ...webFramework,
  ...webSearch,
  ...workflowEngine,
]
