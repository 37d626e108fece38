/** What became of something that was to be copied: in the clipboard, or in a file where the browser lets nobody at the clipboard. */
export type Copied = 'copied' | 'saved'

export async function copyText(text: string, fileName: string, type: string): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(text)
    return 'copied'
  } catch {
    return save(new Blob([text], { type }), fileName)
  }
}

export async function copyImage(image: Blob, fileName: string): Promise<Copied> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ [image.type]: image })])
    return 'copied'
  } catch {
    return save(image, fileName)
  }
}

function save(blob: Blob, fileName: string): Copied {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
  return 'saved'
}
