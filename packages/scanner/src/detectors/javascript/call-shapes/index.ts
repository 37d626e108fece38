import { brokers } from './brokers.ts'
import { clouds } from './clouds.ts'
import { databases } from './databases.ts'
import { http } from './http.ts'
import { monitoring } from './monitoring.ts'
import type { ClientShape } from './shape.ts'

export const clientShapes: readonly ClientShape[] = [...http, ...databases, ...brokers, ...clouds, ...monitoring]

/** Clients whose class is made by a generator and told apart by an argument alone: `new CartClient(address, credentials.createInsecure())`. */
export const generatedClients = [
  {
    packages: ['@grpc/grpc-js', 'grpc'],
    client: 'npm:@grpc/grpc-js',
    protocol: 'grpc',
    argument: 1,
    trail: /^(?:credentials|ChannelCredentials)\.create\w+\(\)$/,
    target: ['0'],
  },
] as const
