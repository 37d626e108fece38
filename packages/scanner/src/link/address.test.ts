import { describe, expect, it } from 'vitest'
import { parseAddresses } from './address.ts'

describe('link/address', () => {
  it.each([
    ['http://users:8080/api/v1?x=1', { scheme: 'http', host: 'users', port: 8080, path: '/api/v1' }],
    ['postgres://app:***@db/orders', { scheme: 'postgres', host: 'db', port: undefined, path: '/orders' }],
    ['jdbc:mysql://mysql:3306/shop?useSSL=false', { scheme: 'jdbc:mysql', host: 'mysql', port: 3306, path: '/shop' }],
    ['jdbc:sqlserver://db:1433;databaseName=sales', { scheme: 'jdbc:sqlserver', host: 'db', port: 1433, path: '/sales' }],
    ['lb://accounts', { scheme: 'lb', host: 'accounts', port: undefined, path: '' }],
    ['cart:7070', { scheme: undefined, host: 'cart', port: 7070, path: '' }],
    ['root:***@tcp(mysql:3306)/shop', { scheme: undefined, host: 'mysql', port: 3306, path: '/shop' }],
    ['Server=db,1433;Database=Orders;User Id=***', { scheme: undefined, host: 'db', port: 1433, path: '/Orders' }],
    ['mysql:host=db;dbname=ratings;charset=utf8', { scheme: 'mysql', host: 'db', port: undefined, path: '/ratings' }],
    ['http://${HOST}:80/x', { scheme: 'http', host: '${host}', port: 80, path: '/x' }],
    ['http://stock:80${path}', { scheme: 'http', host: 'stock', port: 80, path: '' }],
  ])('reads %s', (value, expected) => {
    expect(parseAddresses(value)).toEqual([expected])
  })

  it('reads lists of brokers', () => {
    const hosts = parseAddresses('kafka-1:9092, kafka-2:9092').map((address) => address.host)

    expect(hosts).toEqual(['kafka-1', 'kafka-2'])
  })

  it.each(['', '8080', 'a sentence with spaces', '/articles/42', '<html>', 'x'.repeat(501)])('takes %j for no address', (value) => {
    expect(parseAddresses(value)).toEqual([])
  })
})
