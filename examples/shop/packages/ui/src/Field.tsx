interface FieldProps {
  label: string;
  name: string;
  /** What the browser may fill in, as in the HTML attribute. */
  autoComplete?: string;
}

export function Field({ label, name, autoComplete = 'off' }: FieldProps) {
  return (
    <label>
      {label} <input name={name} autoComplete={autoComplete} />
    </label>
  );
}
