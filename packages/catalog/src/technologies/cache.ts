import { definePurpose } from '../technology.ts'

export const cache = definePurpose('cache', { kind: 'datastore' }, [
  { id: 'dragonfly', name: 'Dragonfly', protocol: 'redis', matches: { images: ['dragonfly'] } },
  {
    id: 'hazelcast',
    name: 'Hazelcast',
    protocol: 'hazelcast',
    matches: { npm: ['hazelcast-client'], maven: ['com.hazelcast:hazelcast'], images: ['hazelcast'], ports: [5701] },
  },
  { id: 'keydb', name: 'KeyDB', protocol: 'redis', matches: { images: ['keydb'] } },
  {
    id: 'memcached',
    name: 'Memcached',
    protocol: 'memcached',
    matches: {
      npm: ['memcached', 'memjs'],
      pypi: ['pymemcache', 'python-memcached'],
      go: ['github.com/bradfitz/gomemcache'],
      nuget: ['EnyimMemcachedCore'],
      images: ['memcached'],
      schemes: ['memcached'],
      ports: [11211],
    },
  },
  {
    id: 'redis',
    name: 'Redis',
    protocol: 'redis',
    matches: {
      npm: ['@keyv/redis', '@redis/client', 'cache-manager-ioredis', 'connect-redis', 'handy-redis', 'ioredis', 'redis'],
      pypi: ['aioredis', 'django-redis', 'flask-redis', 'redis'],
      maven: [
        'io.lettuce:lettuce-core',
        'org.redisson:redisson',
        'org.springframework.boot:spring-boot-starter-data-redis',
        'org.springframework.boot:spring-boot-starter-data-redis-reactive',
        'redis.clients:jedis',
      ],
      go: ['github.com/go-redis/redis', 'github.com/gomodule/redigo', 'github.com/redis/go-redis'],
      nuget: ['Microsoft.Extensions.Caching.StackExchangeRedis', 'StackExchange.Redis'],
      gem: ['redis', 'sidekiq'],
      composer: ['ext-redis', 'predis/predis'],
      cargo: ['redis'],
      images: ['bitnami/redis', 'redis', 'redis-cluster', 'redis-sentinel', 'redis-stack', 'redis-stack-server'],
      schemes: ['redis', 'rediss'],
      ports: [6379],
    },
  },
  {
    id: 'upstash',
    name: 'Upstash',
    kind: 'saas',
    matches: { npm: ['@upstash/ratelimit', '@upstash/redis'], hosts: ['*.upstash.io'], environment: ['UPSTASH_'] },
  },
  { id: 'valkey', name: 'Valkey', protocol: 'redis', matches: { npm: ['@valkey/valkey-glide', 'iovalkey'], images: ['valkey'] } },
])
