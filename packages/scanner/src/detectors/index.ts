/**
 * Every detector, alphabetical. A new one costs its folder, a fixture folder and its two lines here.
 */
import type { Detector } from '../detect/detector.ts'
import { appEngine } from './app-engine/index.ts'
import { applicationConfiguration } from './application-configuration/index.ts'
import { argoCd } from './argo-cd/index.ts'
import { asyncapi } from './asyncapi/index.ts'
import { awsCdk } from './aws-cdk/index.ts'
import { backstage } from './backstage/index.ts'
import { cSharp } from './c-sharp/index.ts'
import { cargo } from './cargo/index.ts'
import { ciImages } from './ci-images/index.ts'
import { cloudformation } from './cloudformation/index.ts'
import { codeowners } from './codeowners/index.ts'
import { composer } from './composer/index.ts'
import { configuredEndpoints } from './configured-endpoints/index.ts'
import { dataModels } from './data-models/index.ts'
import { devProxy } from './dev-proxy/index.ts'
import { dockerCompose } from './docker-compose/index.ts'
import { dockerfile } from './dockerfile/index.ts'
import { dotnetAspire } from './dotnet-aspire/index.ts'
import { dotnetConfiguration } from './dotnet-configuration/index.ts'
import { dotnetProject } from './dotnet-project/index.ts'
import { ecsTaskDefinition } from './ecs-task-definition/index.ts'
import { environmentFile } from './environment-file/index.ts'
import { filebeat } from './filebeat/index.ts'
import { flux } from './flux/index.ts'
import { fly } from './fly/index.ts'
import { gemfile } from './gemfile/index.ts'
import { generatedClients } from './generated-clients/index.ts'
import { go } from './go/index.ts'
import { goMod } from './go-mod/index.ts'
import { gradle } from './gradle/index.ts'
import { graphqlSchema } from './graphql-schema/index.ts'
import { helmChart } from './helm-chart/index.ts'
import { helmUpstreams } from './helm-upstreams/index.ts'
import { helmfile } from './helmfile/index.ts'
import { heroku } from './heroku/index.ts'
import { hocon } from './hocon/index.ts'
import { hostMention } from './host-mention/index.ts'
import { java } from './java/index.ts'
import { javascript } from './javascript/index.ts'
import { kubernetes } from './kubernetes/index.ts'
import { kustomize } from './kustomize/index.ts'
import { logAppenders } from './log-appenders/index.ts'
import { mavenPom } from './maven-pom/index.ts'
import { messageTypes } from './message-types/index.ts'
import { nginx } from './nginx/index.ts'
import { nomad } from './nomad/index.ts'
import { openapi } from './openapi/index.ts'
import { packageJson } from './package-json/index.ts'
import { php } from './php/index.ts'
import { playRoutes } from './play-routes/index.ts'
import { pm2 } from './pm2/index.ts'
import { prismaSchema } from './prisma-schema/index.ts'
import { procfile } from './procfile/index.ts'
import { protobuf } from './protobuf/index.ts'
import { pulumi } from './pulumi/index.ts'
import { python } from './python/index.ts'
import { pythonRequirements } from './python-requirements/index.ts'
import { railsConfiguration } from './rails-configuration/index.ts'
import { railsRoutes } from './rails-routes/index.ts'
import { ruby } from './ruby/index.ts'
import { rust } from './rust/index.ts'
import { sbt } from './sbt/index.ts'
import { schedules } from './schedules/index.ts'
import { serverless } from './serverless/index.ts'
import { skaffold } from './skaffold/index.ts'
import { sqlSchema } from './sql-schema/index.ts'
import { startScript } from './start-script/index.ts'
import { subscriptionScript } from './subscription-script/index.ts'
import { supervisord } from './supervisord/index.ts'
import { symfonyConfiguration } from './symfony-configuration/index.ts'
import { systemd } from './systemd/index.ts'
import { terraform } from './terraform/index.ts'
import { tsconfig } from './tsconfig/index.ts'
import { webHosting } from './web-hosting/index.ts'
import { workspaceProjects } from './workspace-projects/index.ts'

export const detectors: readonly Detector[] = [
  appEngine,
  applicationConfiguration,
  argoCd,
  asyncapi,
  awsCdk,
  backstage,
  cSharp,
  cargo,
  ciImages,
  cloudformation,
  codeowners,
  composer,
  configuredEndpoints,
  dataModels,
  devProxy,
  dockerCompose,
  dockerfile,
  dotnetAspire,
  dotnetConfiguration,
  dotnetProject,
  ecsTaskDefinition,
  environmentFile,
  filebeat,
  flux,
  fly,
  gemfile,
  generatedClients,
  go,
  goMod,
  gradle,
  graphqlSchema,
  helmChart,
  helmUpstreams,
  helmfile,
  heroku,
  hocon,
  hostMention,
  java,
  javascript,
  kubernetes,
  kustomize,
  logAppenders,
  mavenPom,
  messageTypes,
  nginx,
  nomad,
  openapi,
  packageJson,
  php,
  playRoutes,
  pm2,
  prismaSchema,
  procfile,
  protobuf,
  pulumi,
  python,
  pythonRequirements,
  railsConfiguration,
  railsRoutes,
  ruby,
  rust,
  sbt,
  schedules,
  serverless,
  skaffold,
  sqlSchema,
  startScript,
  subscriptionScript,
  supervisord,
  symfonyConfiguration,
  systemd,
  terraform,
  tsconfig,
  webHosting,
  workspaceProjects,
]
