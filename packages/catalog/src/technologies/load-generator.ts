import { definePurpose } from '../technology.ts'

export const loadGenerator = definePurpose('load-generator', { kind: 'infrastructure', role: 'load-generator' }, [
  { id: 'k6', name: 'k6', matches: { images: ['grafana/k6'] } },
  { id: 'locust', name: 'Locust', packagesAre: 'server', matches: { pypi: ['locust'], images: ['locustio/locust'] } },
])
