import { definePurpose } from '../technology.ts'

export const referenceData = definePurpose('reference-data', { kind: 'saas' }, [
  { id: 'coingecko', name: 'CoinGecko', matches: { hosts: ['api.coingecko.com', 'pro-api.coingecko.com'], environment: ['COINGECKO_'] } },
  {
    id: 'coinmarketcap',
    name: 'CoinMarketCap',
    vendor: 'Binance',
    matches: { hosts: ['pro-api.coinmarketcap.com'], environment: ['CMC_API_', 'COINMARKETCAP_'] },
  },
  {
    id: 'exchangerate-api',
    name: 'ExchangeRate-API',
    matches: { hosts: ['api.exchangerate-api.com', 'open.er-api.com', 'v6.exchangerate-api.com'] },
  },
  { id: 'fixer', name: 'Fixer', vendor: 'apilayer', matches: { hosts: ['api.apilayer.com', 'data.fixer.io'], environment: ['FIXER_'] } },
  {
    id: 'open-exchange-rates',
    name: 'Open Exchange Rates',
    matches: { hosts: ['openexchangerates.org'], environment: ['OPENEXCHANGERATES_', 'OPEN_EXCHANGE_RATES_'] },
  },
  {
    id: 'openweather',
    name: 'OpenWeather',
    matches: { pypi: ['pyowm'], hosts: ['api.openweathermap.org'], environment: ['OPENWEATHERMAP_', 'OPENWEATHER_'] },
  },
])
