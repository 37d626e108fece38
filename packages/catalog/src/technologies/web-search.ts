import { definePurpose } from '../technology.ts'

export const webSearch = definePurpose('web-search', { kind: 'saas' }, [
  {
    id: 'apify',
    name: 'Apify',
    matches: { npm: ['apify', 'apify-client'], pypi: ['apify-client'], hosts: ['api.apify.com'], environment: ['APIFY_'] },
  },
  {
    id: 'bing-search',
    name: 'Bing Web Search',
    vendor: 'Microsoft',
    matches: { hosts: ['api.bing.microsoft.com'], environment: ['BING_SEARCH_'] },
  },
  {
    id: 'brave-search',
    name: 'Brave Search',
    vendor: 'Brave',
    matches: { hosts: ['api.search.brave.com'], environment: ['BRAVE_API_', 'BRAVE_SEARCH_'] },
  },
  {
    id: 'bright-data',
    name: 'Bright Data',
    matches: { hosts: ['api.brightdata.com', 'brd.superproxy.io'], environment: ['BRIGHTDATA_', 'BRIGHT_DATA_'] },
  },
  { id: 'exa', name: 'Exa', matches: { npm: ['exa-js'], pypi: ['exa-py'], hosts: ['api.exa.ai'], environment: ['EXA_'] } },
  {
    id: 'firecrawl',
    name: 'Firecrawl',
    matches: {
      npm: ['@mendable/firecrawl-js'],
      pypi: ['firecrawl-py'],
      go: ['github.com/mendableai/firecrawl-go'],
      hosts: ['api.firecrawl.dev'],
      environment: ['FIRECRAWL_'],
    },
  },
  {
    id: 'google-custom-search',
    name: 'Google Custom Search',
    vendor: 'Google',
    matches: { npm: ['@googleapis/customsearch'], hosts: ['customsearch.googleapis.com'], environment: ['GOOGLE_CSE_', 'GOOGLE_SEARCH_'] },
  },
  { id: 'jina-ai', name: 'Jina AI', matches: { hosts: ['api.jina.ai', 'r.jina.ai', 's.jina.ai'], environment: ['JINA_'] } },
  {
    id: 'scrapingbee',
    name: 'ScrapingBee',
    matches: { npm: ['scrapingbee'], pypi: ['scrapingbee'], hosts: ['app.scrapingbee.com'], environment: ['SCRAPINGBEE_'] },
  },
  {
    id: 'serpapi',
    name: 'SerpApi',
    matches: {
      npm: ['google-search-results-nodejs', 'serpapi'],
      pypi: ['google-search-results', 'serpapi'],
      hosts: ['serpapi.com'],
      environment: ['SERPAPI_', 'SERP_API_'],
    },
  },
  { id: 'serper', name: 'Serper', matches: { hosts: ['google.serper.dev'], environment: ['SERPER_'] } },
  {
    id: 'tavily',
    name: 'Tavily',
    matches: { npm: ['@tavily/core'], pypi: ['tavily-python'], hosts: ['api.tavily.com'], environment: ['TAVILY_'] },
  },
])
