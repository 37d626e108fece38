import { definePurpose } from '../technology.ts'

export const messagingApi = definePurpose('messaging-api', { kind: 'saas' }, [
  { id: 'knock', name: 'Knock', matches: { npm: ['@knocklabs/node'], hosts: ['api.knock.app'], environment: ['KNOCK_'] } },
  {
    id: 'messagebird',
    name: 'MessageBird',
    aliases: ['Bird'],
    matches: { npm: ['messagebird'], hosts: ['rest.messagebird.com'], environment: ['MESSAGEBIRD_'] },
  },
  { id: 'novu', name: 'Novu', matches: { npm: ['@novu/api', '@novu/node'], hosts: ['api.novu.co'], environment: ['NOVU_'] } },
  {
    id: 'onesignal',
    name: 'OneSignal',
    matches: { npm: ['onesignal-node', 'react-onesignal'], hosts: ['api.onesignal.com', 'onesignal.com'], environment: ['ONESIGNAL_'] },
  },
  {
    id: 'telegram',
    name: 'Telegram',
    matches: {
      npm: ['grammy', 'node-telegram-bot-api', 'telegraf'],
      pypi: ['python-telegram-bot'],
      hosts: ['api.telegram.org'],
      environment: ['TELEGRAM_'],
    },
  },
  {
    id: 'twilio',
    name: 'Twilio',
    matches: {
      npm: ['@twilio/conversations', 'twilio'],
      pypi: ['twilio'],
      maven: ['com.twilio.sdk:twilio', 'com.twilio:*'],
      go: ['github.com/twilio/twilio-go'],
      nuget: ['Twilio'],
      gem: ['twilio-ruby'],
      composer: ['twilio/sdk'],
      hosts: ['api.twilio.com'],
      environment: ['TWILIO_'],
    },
  },
  {
    id: 'vonage',
    name: 'Vonage',
    matches: {
      npm: ['@vonage/server-sdk', 'nexmo'],
      pypi: ['vonage'],
      hosts: ['api.nexmo.com', 'rest.nexmo.com'],
      environment: ['NEXMO_', 'VONAGE_'],
    },
  },
  {
    id: 'whatsapp-business',
    name: 'WhatsApp Business',
    vendor: 'Meta',
    matches: { npm: ['whatsapp-web.js'], hosts: ['graph.facebook.com'], environment: ['WHATSAPP_'] },
  },
])
