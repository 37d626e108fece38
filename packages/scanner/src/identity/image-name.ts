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
