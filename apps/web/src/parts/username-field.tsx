/** The user name of a colleague. */
export function UsernameField({ label, onInput }: { readonly label: string; readonly onInput?: () => void }) {
  return (
    <label>
      {label}
      <input
        name="username"
        required
        minLength={2}
        maxLength={60}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        data-first
        onInput={onInput}
      />
    </label>
  );
}
