import { describe, expect, it } from 'vitest'
import { imageNameOf } from './image-name.ts'

describe('identity/image-name', () => {
  it.each([
    ['ghcr.io/shop/cart:1.2', 'cart'],
    ['${REPO}/rs-cart:${TAG}', 'rs-cart'],
    ['${IMAGE}:${VERSION}-api', 'api'],
    ['localhost:5000/shop/cart@sha256:abc', 'cart'],
    ['${IMAGE}:${TAG}', undefined],
  ])('finds what %s names', (image, expected) => {
    expect(imageNameOf(image)).toBe(expected)
  })
})
