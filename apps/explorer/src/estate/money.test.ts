import { describe, expect, it } from 'vitest'
import { money } from './money.ts'

describe('estate/money', () => {
  it.each([
    [{ currency: 'EUR', low: 2_480_000, high: 3_910_000 }, '€2.5–3.9\u00a0m'],
    [{ currency: 'EUR', low: 495_000, high: 561_400 }, '€495–561\u00a0k'],
    [{ currency: 'USD', low: 48_000, high: 48_000 }, '$48\u00a0k'],
    [{ currency: 'GBP', low: 0, high: 800 }, '£0–800'],
    [{ currency: 'CHF', low: 12_000_000, high: 19_000_000 }, 'CHF\u00a012–19\u00a0m'],
    [{ currency: 'EUR', low: -400_000, high: -300_000 }, '€−400 to −300\u00a0k'],
    [{ currency: 'EUR', low: 900_000, high: 1_100_000 }, '€0.9–1.1\u00a0m'],
    [{ currency: 'EUR', low: 999_600, high: 999_600 }, '€1\u00a0m'],
  ])('writes %j as %s', (amount, words) => {
    expect(money(amount)).toBe(words)
  })
})
