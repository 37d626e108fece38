/** A callee as written, without white space, type arguments and the arguments of calls inside it: `a.b(x).c` is `a.b.c`. */
export function calleeText(written: string): string {
  let text = written.slice(-400)
  for (let before = ''; before !== text;) {
    before = text
    text = text.replace(/\([^()]*\)/g, '').replace(/<[\w\s,.?[\]]*>/g, '')
  }
  return text.replace(/\s+/g, '').slice(-160)
}
