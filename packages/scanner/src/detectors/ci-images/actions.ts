/** Inputs of an action that builds an image, or deploys one: of several names the first that is given counts. */
type ActionShape =
  | { readonly image: readonly string[]; readonly context: readonly string[]; readonly dockerfile?: readonly string[] }
  | { readonly deploys: string; readonly name: readonly string[]; readonly image?: readonly string[]; readonly source?: readonly string[] }

/** Actions that people use, without their versions. */
export const ACTIONS: ReadonlyMap<string, ActionShape> = new Map<string, ActionShape>([
  ['docker/build-push-action', { image: ['tags'], context: ['context'], dockerfile: ['file'] }],
  ['depot/build-push-action', { image: ['tags'], context: ['context'], dockerfile: ['file'] }],
  ['useblacksmith/build-push-action', { image: ['tags'], context: ['context'], dockerfile: ['file'] }],
  ['redhat-actions/buildah-build', { image: ['image'], context: ['context'], dockerfile: ['dockerfiles', 'containerfiles'] }],
  ['mr-smithers-excellent/docker-build-push', { image: ['image'], context: ['directory'], dockerfile: ['dockerfile'] }],
  ['elgohr/Publish-Docker-Github-Action', { image: ['name'], context: ['workdir', 'context'], dockerfile: ['dockerfile'] }],
  ['macbre/push-to-ghcr', { image: ['image_name'], context: ['context'], dockerfile: ['dockerfile'] }],
  ['whoan/docker-build-with-cache-action', { image: ['image_name'], context: ['context'], dockerfile: ['dockerfile'] }],
  ['google-github-actions/deploy-cloudrun', { deploys: 'cloud-run-service', name: ['service'], image: ['image'], source: ['source'] }],
  [
    'azure/container-apps-deploy-action',
    { deploys: 'container-app', name: ['containerAppName'], image: ['imageToDeploy', 'imageToBuild'], source: ['appSourcePath'] },
  ],
])
