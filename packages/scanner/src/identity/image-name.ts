/**
 * The part of an image reference that names what is inside: `ghcr.io/shop/cart:1.2` → `cart`, `${REPO}/rs-cart:${TAG}` → `rs-cart`.
 * Where the whole repository is a variable, the written part of the tag: `${IMAGE}:${VERSION}-api` → `api`.
 */
export function imageNameOf(image: string): string | undefined {
  const reference = image.replace(/@sha256:.*$/, '')
  const last = splitOutsideBraces(reference, '/').at(-1) ?? ''
  const [repository = '', tag = ''] = splitOutsideBraces(last, ':')
  return withoutVariables(repository) ?? withoutVariables(tag)
}

/**
 * The written end of the path by which an image is pulled, without registry and tag: `ghcr.io/shop/cart:1.2` → `shop`, `cart`;
 * `${REGISTRY}/cart` → `cart`. Empty where its last part is not written out.
 */
export function imagePathOf(image: string): readonly string[] {
  const parts = splitOutsideBraces(image.replace(/@sha256:.*$/, ''), '/')
  const [last = '', ...above] = parts.toReversed()
  const [name = ''] = splitOutsideBraces(last, ':')
  const path = [name, ...(parts.length > 1 && /[.:]|^localhost$/.test(parts[0] ?? '') ? above.slice(0, -1) : above)]
  const unknown = path.findIndex((part) => part === '' || part.includes('$'))
  return (unknown < 0 ? path : path.slice(0, unknown)).map((part) => part.toLowerCase()).toReversed()
}

function withoutVariables(part: string): string | undefined {
  const rest = part.replace(/\$\{[^}]*\}|\$[A-Za-z_]\w*/g, '').replace(/^[-_.]+|[-_.]+$/g, '')
  return /[a-z]{2}/i.test(rest) ? rest : undefined
}

function splitOutsideBraces(value: string, separator: string): string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const character of value) {
    if (character === '{') depth++
    if (character === '}') depth--
    if (character === separator && depth === 0) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts
}
