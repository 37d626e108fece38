import { definePurpose } from '../technology.ts'

export const video = definePurpose('video', { kind: 'saas' }, [
  {
    id: 'api-video',
    name: 'api.video',
    matches: { npm: ['@api.video/nodejs-client'], pypi: ['api.video'], hosts: ['ws.api.video'], environment: ['API_VIDEO_'] },
  },
  {
    id: 'brightcove',
    name: 'Brightcove',
    matches: {
      npm: ['@brightcove/react-player-loader'],
      hosts: ['cms.api.brightcove.com', 'edge.api.brightcove.com'],
      environment: ['BRIGHTCOVE_'],
    },
  },
  {
    id: 'cloudflare-stream',
    name: 'Cloudflare Stream',
    vendor: 'Cloudflare',
    matches: { hosts: ['*.cloudflarestream.com', 'embed.videodelivery.net', 'videodelivery.net'] },
  },
  { id: 'heygen', name: 'HeyGen', matches: { npm: ['@heygen/streaming-avatar'], hosts: ['api.heygen.com'], environment: ['HEYGEN_'] } },
  {
    id: 'hundred-ms',
    name: '100ms',
    matches: { npm: ['@100mslive/react-sdk', '@100mslive/server-sdk'], hosts: ['api.100ms.live', 'prod-in2.100ms.live'] },
  },
  {
    id: 'jw-player',
    name: 'JW Player',
    vendor: 'JWP',
    matches: { npm: ['@jwplayer/jwplayer-react'], hosts: ['api.jwplayer.com', 'cdn.jwplayer.com'], environment: ['JWPLAYER_'] },
  },
  {
    id: 'mux',
    name: 'Mux',
    matches: {
      npm: ['@mux/mux-node', '@mux/mux-player-react', '@mux/mux-uploader-react'],
      pypi: ['mux-python'],
      go: ['github.com/muxinc/mux-go'],
      gem: ['mux_ruby'],
      hosts: ['api.mux.com', 'image.mux.com', 'stream.mux.com'],
      environment: ['MUX_'],
    },
  },
  { id: 'synthesia', name: 'Synthesia', matches: { hosts: ['api.synthesia.io'], environment: ['SYNTHESIA_'] } },
  {
    id: 'vimeo',
    name: 'Vimeo',
    matches: {
      npm: ['@vimeo/player', '@vimeo/vimeo'],
      pypi: ['pyvimeo'],
      hosts: ['api.vimeo.com', 'player.vimeo.com'],
      environment: ['VIMEO_'],
    },
  },
  {
    id: 'vonage-video',
    name: 'Vonage Video',
    vendor: 'Vonage',
    aliases: ['OpenTok'],
    matches: {
      npm: ['@opentok/client', 'opentok'],
      pypi: ['opentok'],
      gem: ['opentok'],
      hosts: ['api.opentok.com'],
      environment: ['OPENTOK_'],
    },
  },
  {
    id: 'wistia',
    name: 'Wistia',
    matches: { npm: ['@wistia/wistia-player-react'], hosts: ['api.wistia.com', 'fast.wistia.com'], environment: ['WISTIA_'] },
  },
  {
    id: 'youtube',
    name: 'YouTube',
    vendor: 'Google',
    matches: {
      npm: ['@googleapis/youtube', 'react-youtube'],
      pypi: ['pytube', 'youtube-transcript-api'],
      hosts: ['www.youtube-nocookie.com', 'youtube.googleapis.com'],
      environment: ['YOUTUBE_'],
    },
  },
])
