import { definePurpose } from '../technology.ts'

export const columnDatabase = definePurpose('column-database', { kind: 'datastore' }, [
  {
    id: 'cassandra',
    name: 'Cassandra',
    protocol: 'cassandra',
    matches: {
      npm: ['cassandra-driver'],
      pypi: ['cassandra-driver'],
      maven: ['com.datastax.oss:java-driver-core', 'org.springframework.boot:spring-boot-starter-data-cassandra'],
      go: ['github.com/gocql/gocql'],
      nuget: ['CassandraCSharpDriver'],
      images: ['cassandra'],
      schemes: ['cassandra'],
      ports: [9042],
    },
  },
  { id: 'scylladb', name: 'ScyllaDB', protocol: 'cassandra', matches: { images: ['scylladb/scylla'] } },
])
