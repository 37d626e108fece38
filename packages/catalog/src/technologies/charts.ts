import { definePurpose } from '../technology.ts'

export const charts = definePurpose('charts', { kind: 'saas' }, [
  { id: 'highcharts', name: 'Highcharts', kind: 'library', matches: { npm: ['highcharts'], hosts: ['code.highcharts.com'] } },
  { id: 'quickchart', name: 'QuickChart', matches: { npm: ['quickchart-js'], pypi: ['quickchart-io'], hosts: ['quickchart.io'] } },
])
