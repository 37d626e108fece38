import { definePurpose } from '../technology.ts'

export const socialNetwork = definePurpose('social-network', { kind: 'saas' }, [
  {
    id: 'bluesky',
    name: 'Bluesky',
    matches: {
      npm: ['@atproto/api'],
      pypi: ['atproto'],
      hosts: ['bsky.social', 'public.api.bsky.app'],
      environment: ['BLUESKY_', 'BSKY_'],
    },
  },
  {
    id: 'linkedin',
    name: 'LinkedIn',
    vendor: 'Microsoft',
    matches: {
      npm: ['linkedin-api-client', 'passport-linkedin-oauth2'],
      hosts: ['api.linkedin.com', 'www.linkedin.com'],
      environment: ['LINKEDIN_'],
    },
  },
  {
    id: 'reddit',
    name: 'Reddit',
    matches: { npm: ['snoowrap'], pypi: ['praw'], hosts: ['oauth.reddit.com', 'www.redditstatic.com'], environment: ['REDDIT_'] },
  },
  {
    id: 'twitch',
    name: 'Twitch',
    vendor: 'Amazon',
    matches: {
      npm: ['@twurple/api', 'passport-twitch-strategy', 'tmi.js'],
      pypi: ['twitchapi'],
      hosts: ['api.twitch.tv', 'id.twitch.tv'],
      environment: ['TWITCH_'],
    },
  },
  {
    id: 'x',
    name: 'X',
    aliases: ['Twitter'],
    matches: {
      npm: ['passport-twitter', 'twitter-api-v2', 'twitter-lite'],
      pypi: ['tweepy'],
      gem: ['omniauth-twitter2', 'x'],
      hosts: ['api.twitter.com', 'api.x.com', 'upload.twitter.com'],
      environment: ['TWITTER_'],
    },
  },
])
