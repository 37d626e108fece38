import { definePurpose } from '../technology.ts'

export const transactionalMail = definePurpose('transactional-mail', { kind: 'saas' }, [
  { id: 'amazon-ses', name: 'Amazon SES', vendor: 'Amazon Web Services', matches: { npm: ['@aws-sdk/client-ses', '@aws-sdk/client-sesv2'], maven: ['software.amazon.awssdk:ses'], go: ['github.com/aws/aws-sdk-go-v2/service/ses', 'github.com/aws/aws-sdk-go-v2/service/sesv2'], nuget: ['AWSSDK.SimpleEmail'], hosts: ['email-smtp.*.amazonaws.com', 'email.*.amazonaws.com'] } },
  { id: 'brevo', name: 'Brevo', aliases: ['Sendinblue'], matches: { npm: ['@getbrevo/brevo', 'sib-api-v3-sdk'], pypi: ['sib-api-v3-sdk'], hosts: ['api.brevo.com', 'api.sendinblue.com'], environment: ['BREVO_', 'SENDINBLUE_'] } },
  { id: 'loops', name: 'Loops', matches: { npm: ['loops'], hosts: ['app.loops.so'], environment: ['LOOPS_'] } },
  { id: 'mailchimp', name: 'Mailchimp', vendor: 'Intuit', matches: { npm: ['@mailchimp/mailchimp_marketing', '@mailchimp/mailchimp_transactional'], pypi: ['mailchimp-marketing'], hosts: ['*.api.mailchimp.com', 'mandrillapp.com'], environment: ['MAILCHIMP_', 'MANDRILL_'] } },
  { id: 'mailgun', name: 'Mailgun', vendor: 'Sinch', matches: { npm: ['mailgun-js', 'mailgun.js', 'nodemailer-mailgun-transport'], pypi: ['mailgun'], go: ['github.com/mailgun/mailgun-go'], gem: ['mailgun-ruby'], composer: ['mailgun/mailgun-php'], hosts: ['api.eu.mailgun.net', 'api.mailgun.net', 'smtp.mailgun.org'], environment: ['MAILGUN_'] } },
  { id: 'mailjet', name: 'Mailjet', vendor: 'Sinch', matches: { npm: ['node-mailjet'], pypi: ['mailjet-rest'], hosts: ['api.mailjet.com'], environment: ['MAILJET_'] } },
  { id: 'plunk', name: 'Plunk', matches: { npm: ['@plunk/node'], hosts: ['api.useplunk.com'], environment: ['PLUNK_'] } },
  { id: 'postmark', name: 'Postmark', matches: { npm: ['postmark'], pypi: ['postmarker'], gem: ['postmark'], composer: ['wildbit/postmark-php'], hosts: ['api.postmarkapp.com', 'smtp.postmarkapp.com'], environment: ['POSTMARK_'] } },
  { id: 'resend', name: 'Resend', matches: { npm: ['resend'], pypi: ['resend'], go: ['github.com/resend/resend-go'], gem: ['resend'], composer: ['resend/resend-php'], hosts: ['api.resend.com', 'smtp.resend.com'], environment: ['RESEND_'] } },
  { id: 'sendgrid', name: 'SendGrid', vendor: 'Twilio', matches: { npm: ['@sendgrid/client', '@sendgrid/mail', 'nodemailer-sendgrid', 'sendgrid'], pypi: ['sendgrid'], maven: ['com.sendgrid:*', 'com.sendgrid:sendgrid-java'], go: ['github.com/sendgrid/sendgrid-go'], nuget: ['SendGrid'], gem: ['sendgrid-ruby'], composer: ['sendgrid/sendgrid'], hosts: ['api.sendgrid.com', 'smtp.sendgrid.net'], environment: ['SENDGRID_'] } },
  { id: 'sparkpost', name: 'SparkPost', matches: { npm: ['sparkpost'], pypi: ['sparkpost'], hosts: ['api.sparkpost.com'], environment: ['SPARKPOST_'] } },
])
