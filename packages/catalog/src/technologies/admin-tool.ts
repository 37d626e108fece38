import { definePurpose } from '../technology.ts'

export const adminTool = definePurpose('admin-tool', { kind: 'infrastructure' }, [
  { id: 'adminer', name: 'Adminer', connectsTo: ['db'], matches: { images: ['adminer'] } },
  { id: 'kafka-ui', name: 'Kafka UI', matches: { images: ['akhq', 'kafdrop', 'kafka-ui'] } },
  { id: 'mongo-express', name: 'Mongo Express', connectsTo: ['mongo'], matches: { images: ['mongo-express'] } },
  { id: 'pgadmin', name: 'pgAdmin', matches: { images: ['pgadmin4'] } },
  { id: 'phpmyadmin', name: 'phpMyAdmin', connectsTo: ['db'], matches: { images: ['phpmyadmin'] } },
  { id: 'portainer', name: 'Portainer', matches: { images: ['portainer-ce'] } },
  { id: 'redis-commander', name: 'Redis Commander', matches: { images: ['redis-commander', 'redisinsight'] } },
])
