/** Names that break out of one format or another, if anything does, by what they try. */
export const HOSTILE_NAMES: Readonly<Record<string, string>> = {
  markup: `</script><img src=x onerror=alert(1)>`,
  'the end of a Cypher text': `'); MATCH (n) DETACH DELETE n; //`,
  'an escaped end of a Cypher text': `\\'}] AS x MATCH (n) DETACH DELETE n; //`,
  'the end of an XML element': `]]></data></node><node id="x">`,
  'the end of a DOT statement': `"];\n evil [label="x`,
  'the end of a Mermaid box': `"]\n  click n0 "javascript:alert(1)"\n  end`,
  'a formula': `=HYPERLINK("http://evil.example","click")`,
  'a YAML document': `a: b\n- c: |\n  --- # "yaml"`,
  'control characters': `nul\u0000 bell\u0007 esc\u001b[2J next\u0085 line\u2028 bom\ufeff`,
  'half a character': `half \ud800 of one`,
  'an escape of spreadsheets': `_x0041_`,
  nothing: '',
}

export const hostileNames: readonly (readonly [title: string, name: string])[] = Object.entries(HOSTILE_NAMES)
