/** What a transport of a framework for microservices speaks, and where its options say the address and the queue. */
export interface TransportShape {
  readonly protocol: string
  /** Two places joined by a colon are host and port. */
  readonly target: readonly string[]
  readonly channel?: string
  /** The server itself listens there: only clients reach out. */
  readonly isDirect?: true
}

/** Packages that offer `Transport`, and what its members stand for: `{ transport: Transport.RMQ, options: {…} }`. */
export const transportPackages: readonly string[] = ['@nestjs/microservices']

export const transportShapes: Readonly<Record<string, TransportShape>> = {
  KAFKA: { protocol: 'kafka', target: ['options.client.brokers'] },
  RMQ: { protocol: 'amqp', target: ['options.urls'], channel: 'options.queue' },
  REDIS: { protocol: 'redis', target: ['options.url', 'options.host:options.port'] },
  NATS: { protocol: 'nats', target: ['options.servers', 'options.url'] },
  MQTT: { protocol: 'mqtt', target: ['options.url', 'options.hostname:options.port'] },
  GRPC: { protocol: 'grpc', target: ['options.url'], isDirect: true },
  TCP: { protocol: 'tcp', target: ['options.host:options.port'], isDirect: true },
}

/** Calls that make a server of such options. */
export const transportServers: ReadonlySet<string> = new Set(['createMicroservice', 'connectMicroservice'])
