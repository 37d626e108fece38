import { definePurpose } from '../technology.ts'

export const collaboration = definePurpose('collaboration', { kind: 'saas' }, [
  {
    id: 'box',
    name: 'Box',
    matches: {
      npm: ['box-node-sdk', 'box-typescript-sdk-gen'],
      pypi: ['boxsdk'],
      maven: ['com.box:box-java-sdk'],
      hosts: ['account.box.com', 'api.box.com', 'upload.box.com'],
      environment: ['BOX_CLIENT_'],
    },
  },
  { id: 'clickup', name: 'ClickUp', matches: { hosts: ['api.clickup.com'], environment: ['CLICKUP_'] } },
  { id: 'coda', name: 'Coda', vendor: 'Grammarly', matches: { hosts: ['coda.io'], environment: ['CODA_API_'] } },
  { id: 'confluence', name: 'Confluence', vendor: 'Atlassian', matches: { npm: ['confluence.js'], environment: ['CONFLUENCE_'] } },
  {
    id: 'dropbox',
    name: 'Dropbox',
    matches: {
      npm: ['dropbox'],
      pypi: ['dropbox'],
      maven: ['com.dropbox.core:dropbox-core-sdk'],
      gem: ['dropbox_api'],
      composer: ['spatie/dropbox-api'],
      hosts: ['api.dropboxapi.com', 'content.dropboxapi.com', 'notify.dropboxapi.com'],
      environment: ['DROPBOX_'],
    },
  },
  { id: 'figma', name: 'Figma', matches: { npm: ['@figma/rest-api-spec'], hosts: ['api.figma.com'], environment: ['FIGMA_'] } },
  {
    id: 'google-drive',
    name: 'Google Drive',
    vendor: 'Google',
    matches: { npm: ['@googleapis/drive'], hosts: ['drive.googleapis.com'], environment: ['GOOGLE_DRIVE_'] },
  },
  {
    id: 'google-sheets',
    name: 'Google Sheets',
    vendor: 'Google',
    matches: {
      npm: ['@googleapis/sheets', 'google-spreadsheet'],
      pypi: ['gspread'],
      gem: ['google-apis-sheets_v4'],
      hosts: ['sheets.googleapis.com'],
      environment: ['GOOGLE_SHEETS_'],
    },
  },
  {
    id: 'microsoft-365',
    name: 'Microsoft 365',
    vendor: 'Microsoft',
    aliases: ['Office 365'],
    matches: {
      pypi: ['msgraph-sdk', 'o365'],
      nuget: ['Microsoft.Graph'],
      npm: ['@microsoft/microsoft-graph-client'],
      hosts: ['graph.microsoft.com', 'outlook.office.com', 'outlook.office365.com', 'smtp-mail.outlook.com', 'smtp.office365.com'],
      environment: ['MICROSOFT_GRAPH_', 'MS_GRAPH_', 'OFFICE365_'],
    },
  },
  { id: 'miro', name: 'Miro', matches: { npm: ['@mirohq/miro-api'], pypi: ['miro-api'], hosts: ['api.miro.com'], environment: ['MIRO_'] } },
  {
    id: 'monday',
    name: 'monday.com',
    matches: { npm: ['@mondaydotcomorg/api', 'monday-sdk-js'], hosts: ['api.monday.com'], environment: ['MONDAY_'] },
  },
  {
    id: 'smartsheet',
    name: 'Smartsheet',
    matches: { npm: ['smartsheet'], pypi: ['smartsheet-python-sdk'], hosts: ['api.smartsheet.com'], environment: ['SMARTSHEET_'] },
  },
])
