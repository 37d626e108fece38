import { definePurpose } from '../technology.ts'

export const serviceMesh = definePurpose('service-mesh', { kind: 'infrastructure' }, [
  {
    id: 'dapr',
    name: 'Dapr',
    matches: {
      npm: ['@dapr/dapr'],
      pypi: ['dapr'],
      go: ['github.com/dapr/go-sdk'],
      nuget: ['Dapr.AspNetCore', 'Dapr.Client'],
      images: ['daprio/dapr', 'daprio/daprd'],
    },
  },
  { id: 'istio', name: 'Istio', matches: { images: ['istio/pilot', 'istio/proxyv2'] } },
  { id: 'linkerd', name: 'Linkerd', matches: { images: ['linkerd/proxy'] } },
])
