/** Sums of money and their ranges, unit and sign included, as `money` writes them: `€1–17 k`. */
const MONEY = /([€$£¥]\d[\d,.]*(?:–\d[\d,.]*)?(?: [km]\b)?)/

/** A sentence in which no sum of money is broken over two lines. */
export function Unbroken({ children }: { readonly children: string }) {
  return children.split(MONEY).map((part, index) =>
    index % 2 === 1 ? (
      <span key={index} className="unbroken">
        {part}
      </span>
    ) : (
      part
    ),
  )
}
