/** A text without the names and passwords that stand in its URLs: nothing of them is ever shown. */
export function withoutUserInfo(text: string): string {
  return text.replace(/([a-z][a-z+.-]*:\/\/)[^/\s'"]*@/gi, '$1')
}
