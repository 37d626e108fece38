import './choice.css'

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChoose: (value: Value) => void
}

/** One of a few: all in sight, the chosen one filled. */
export function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <div className="choices" role="group" aria-label={label}>
      <span className="caption" aria-hidden="true">
        {label}
      </span>
      {options.map((option) => (
        <button key={option.value} aria-pressed={option.value === value} onClick={() => onChoose(option.value)}>
          {option.label}
        </button>
      ))}
    </div>
  )
}
