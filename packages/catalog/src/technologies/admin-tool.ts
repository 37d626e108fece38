import { definePurpose } from '../technology.ts'

export const adminTool = definePurpose('admin-tool', { kind: 'infrastructure' }, [
  { id: 'adminer', name: 'Adminer', matches: { images: ['adminer'] } },
  { id: 'kafka-ui', name: 'Kafka UI', matches: { images: ['akhq', 'kafdrop', 'kafka-ui'] } },
  { id: 'mongo-express', name: 'Mongo Express', matches: { images: ['mongo-express'] } },
  { id: 'pgadmin', name: 'pgAdmin', matches: { images: ['pgadmin4'] } },
  { id: 'phpmyadmin', name: 'phpMyAdmin', matches: { images: ['phpmyadmin'] } },
  { id: 'portainer', name: 'Portainer', matches: { images: ['portainer-ce'] } },
  { id: 'redis-commander', name: 'Redis Commander', matches: { images: ['redis-commander', 'redisinsight'] } },
])
