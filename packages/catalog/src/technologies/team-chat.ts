import { definePurpose } from '../technology.ts'

export const teamChat = definePurpose('team-chat', { kind: 'saas' }, [
  { id: 'daily-co', name: 'Daily', matches: { npm: ['@daily-co/daily-js'], hosts: ['api.daily.co'], environment: ['DAILY_API_'] } },
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
    id: 'microsoft-teams',
    name: 'Microsoft Teams',
    vendor: 'Microsoft',
    matches: {
      npm: ['@microsoft/microsoft-graph-client', 'botbuilder'],
      hosts: ['*.webhook.office.com', 'graph.microsoft.com'],
      environment: ['MSTEAMS_'],
    },
  },
  {
    id: 'slack',
    name: 'Slack',
    vendor: 'Salesforce',
    matches: {
      npm: ['@slack/bolt', '@slack/oauth', '@slack/web-api', '@slack/webhook'],
      pypi: ['slack-bolt', 'slack-sdk', 'slackclient'],
      go: ['github.com/slack-go/slack'],
      gem: ['slack-ruby-client'],
      hosts: ['api.slack.com', 'hooks.slack.com', 'slack.com'],
      environment: ['SLACK_'],
    },
  },
  { id: 'zoom', name: 'Zoom', matches: { npm: ['@zoom/meetingsdk'], hosts: ['api.zoom.us', 'zoom.us'], environment: ['ZOOM_'] } },
])
