/** What of an element's style a drawing needs to look the same outside of the page. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
  'display',
] as const

const MARGIN = 12

/** A drawing as a file of its own: styles written out, symbols and fonts taken along, on the background of the page. */
export function toSvgText(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement // a clone is of the kind of what it was made of
  writeStyles(svg, copy)
  const definitions = document.querySelector('svg defs')
  if (definitions) {
    const taken = definitions.cloneNode(true) as Element // as above
    writeStyles(definitions, taken)
    copy.prepend(taken)
  }
  const { width, height } = sizeOf(svg)
  const box = [-MARGIN, -MARGIN, width + 2 * MARGIN, height + 2 * MARGIN]
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  for (const [name, value] of [
    ['x', box[0]],
    ['y', box[1]],
    ['width', box[2]],
    ['height', box[3]],
  ] as const)
    ground.setAttribute(name, String(value))
  ground.setAttribute('fill', getComputedStyle(document.body).backgroundColor)
  const fonts = document.createElementNS('http://www.w3.org/2000/svg', 'style')
  fonts.textContent = fontFaces()
  copy.prepend(fonts, ground)
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('viewBox', box.join(' '))
  copy.setAttribute('width', String(box[2]))
  copy.setAttribute('height', String(box[3]))
  return new XMLSerializer().serializeToString(copy)
}

/** The same as an image of twice as many pixels; undefined where the browser cannot draw it. */
export async function toPng(text: string): Promise<Blob | undefined> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * 2
  canvas.height = image.naturalHeight * 2
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return blobOf(canvas)
}

export function blobOf(canvas: HTMLCanvasElement): Promise<Blob | undefined> {
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'))
}

function sizeOf(svg: SVGSVGElement): { width: number; height: number } {
  const { width, height } = svg.viewBox.baseVal
  return width > 0 ? { width, height } : svg.getBoundingClientRect()
}

function writeStyles(from: Element, to: Element): void {
  const [sources, targets] = [from.querySelectorAll('*'), to.querySelectorAll('*')]
  for (const [index, source] of sources.entries()) {
    const target = targets[index]
    if (!target) continue
    const style = getComputedStyle(source)
    target.setAttribute('style', PROPERTIES.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';'))
    target.removeAttribute('class')
  }
}

function fontFaces(): string {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .map((rule) => rule.cssText)
    .join('\n')
}
