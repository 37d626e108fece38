import { definePurpose } from '../technology.ts'

export const realtime = definePurpose('realtime', { kind: 'saas' }, [
  {
    id: 'ably',
    name: 'Ably',
    matches: {
      npm: ['ably'],
      gem: ['ably', 'ably-rest'],
      composer: ['ably/ably-php'],
      hosts: ['realtime.ably.io', 'rest.ably.io'],
      environment: ['ABLY_'],
    },
  },
  {
    id: 'agora',
    name: 'Agora',
    matches: {
      npm: ['agora-access-token', 'agora-rtc-sdk-ng', 'agora-token'],
      pypi: ['agora-token-builder'],
      hosts: ['api.agora.io', 'api.sd-rtn.com'],
      environment: ['AGORA_'],
    },
  },
  {
    id: 'cometchat',
    name: 'CometChat',
    matches: { npm: ['@cometchat/chat-sdk-javascript'], hosts: ['*.api-us.cometchat.io'], environment: ['COMETCHAT_'] },
  },
  {
    id: 'getstream',
    name: 'Stream',
    aliases: ['GetStream'],
    matches: {
      npm: ['@stream-io/node-sdk', '@stream-io/video-react-sdk', 'getstream', 'stream-chat', 'stream-chat-react'],
      pypi: ['getstream', 'stream-chat', 'stream-python'],
      gem: ['stream-chat-ruby', 'stream-ruby'],
      hosts: ['api.stream-io-api.com', 'chat.stream-io-api.com', 'video.stream-io-api.com'],
      environment: ['GETSTREAM_', 'STREAM_API_KEY', 'STREAM_API_SECRET'],
    },
  },
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
    id: 'partykit',
    name: 'PartyKit',
    vendor: 'Cloudflare',
    matches: { npm: ['partykit', 'partysocket'], hosts: ['*.partykit.dev'], environment: ['PARTYKIT_'] },
  },
  {
    id: 'pubnub',
    name: 'PubNub',
    matches: {
      npm: ['pubnub'],
      pypi: ['pubnub'],
      maven: ['com.pubnub:*'],
      go: ['github.com/pubnub/go'],
      nuget: ['Pubnub'],
      gem: ['pubnub'],
      composer: ['pubnub/pubnub'],
      hosts: ['ps.pndsn.com', 'pubsub.pubnub.com'],
      environment: ['PUBNUB_'],
    },
  },
  {
    id: 'pusher',
    name: 'Pusher',
    matches: {
      npm: ['pusher', 'pusher-js'],
      pypi: ['pusher'],
      gem: ['pusher'],
      composer: ['pusher/pusher-php-server'],
      hosts: ['*.pusher.com'],
      environment: ['PUSHER_'],
    },
  },
  {
    id: 'sendbird',
    name: 'Sendbird',
    matches: { npm: ['@sendbird/chat', 'sendbird-platform-sdk'], hosts: ['*.sendbird.com'], environment: ['SENDBIRD_'] },
  },
  { id: 'talkjs', name: 'TalkJS', matches: { npm: ['talkjs'], hosts: ['api.talkjs.com'], environment: ['TALKJS_'] } },
  {
    id: 'tiptap-cloud',
    name: 'Tiptap Cloud',
    vendor: 'Tiptap',
    matches: { npm: ['@tiptap-cloud/provider', '@tiptap-pro/provider'], hosts: ['*.collab.tiptap.cloud'], environment: ['TIPTAP_'] },
  },
])
