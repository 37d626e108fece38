import { definePurpose } from '../technology.ts'

export const timeSeriesDatabase = definePurpose('time-series-database', { kind: 'datastore' }, [
  {
    id: 'influxdb',
    name: 'InfluxDB',
    protocol: 'influxdb',
    matches: {
      npm: ['@influxdata/influxdb-client', 'influx'],
      pypi: ['influxdb', 'influxdb-client'],
      go: ['github.com/influxdata/influxdb-client-go'],
      gem: ['influxdb', 'influxdb-client'],
      composer: ['influxdata/influxdb-client-php', 'influxdb/influxdb-php', 'utopia-php/influxdb'],
      cargo: ['influxdb', 'influxdb2'],
      images: ['influxdb'],
      ports: [8086],
    },
  },
  { id: 'victoria-metrics', name: 'VictoriaMetrics', matches: { images: ['victoria-metrics', 'vmsingle'], ports: [8428] } },
])
