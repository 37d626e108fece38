import { definePurpose } from '../technology.ts'

export const rpc = definePurpose('rpc', { kind: 'library' }, [
  { id: 'graphql-js', name: 'GraphQL', matches: { npm: ['graphql'] } },
  {
    id: 'grpc',
    name: 'gRPC',
    matches: {
      npm: ['@grpc/grpc-js', 'grpc'],
      pypi: ['grpcio'],
      maven: ['com.lightbend.akka.grpc:*', 'com.thesamet.scalapb:*', 'io.grpc:*'],
      go: ['google.golang.org/grpc'],
      nuget: ['Grpc.AspNetCore', 'Grpc.Net.Client'],
      gem: ['grpc', 'gruf'],
      composer: ['grpc/grpc', 'spiral/roadrunner-grpc'],
      cargo: ['tonic'],
    },
  },
  { id: 'socket-io', name: 'Socket.IO', matches: { npm: ['socket.io', 'socket.io-client'] } },
])
