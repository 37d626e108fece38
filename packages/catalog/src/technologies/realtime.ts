import { definePurpose } from '../technology.ts'

export const realtime = definePurpose('realtime', { kind: 'saas' }, [
  { id: 'ably', name: 'Ably', matches: { npm: ['ably'], hosts: ['realtime.ably.io', 'rest.ably.io'], environment: ['ABLY_'] } },
  {
    id: 'liveblocks',
    name: 'Liveblocks',
    matches: {
      npm: ['@liveblocks/client', '@liveblocks/node', '@liveblocks/react'],
      hosts: ['api.liveblocks.io'],
      environment: ['LIVEBLOCKS_'],
    },
  },
  {
    id: 'livekit',
    name: 'LiveKit',
    matches: {
      npm: ['livekit-client', 'livekit-server-sdk'],
      go: ['github.com/livekit/server-sdk-go'],
      hosts: ['*.livekit.cloud'],
      environment: ['LIVEKIT_'],
    },
  },
  {
    id: 'pusher',
    name: 'Pusher',
    matches: { npm: ['pusher', 'pusher-js'], pypi: ['pusher'], hosts: ['*.pusher.com'], environment: ['PUSHER_'] },
  },
])
