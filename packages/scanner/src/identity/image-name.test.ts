import { describe, expect, it } from 'vitest'
import { imageNameOf, imagePathOf } from './image-name.ts'

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

  it.each([
    ['ghcr.io/Shop/cart:1.2', ['shop', 'cart']],
    ['cart', ['cart']],
    ['registry:5000/cart', ['cart']],
    ['${REGISTRY}/shop/cart:${TAG}', ['shop', 'cart']],
    ['${REGISTRY}/cart', ['cart']],
    ['ghcr.io/shop/${NAME}:1', []],
    ['${IMAGE}', []],
  ])('finds the written end of the path of %s', (image, expected) => {
    expect(imagePathOf(image)).toEqual(expected)
  })
})
