/** Two letters in place of a photo: of the middle name and the name one is called by. */
export function Initials({ name, size = 32 }: { readonly name: string; readonly size?: number }) {
  const words = name.trim().split(/\s+/);
  const letters = words
    .slice(-2)
    .map((word) => [...word][0]?.toLocaleUpperCase('vi') ?? '')
    .join('');
  return (
    <span className="initials" aria-hidden style={{ width: size, height: size, fontSize: size * 0.38 }}>
      {letters}
    </span>
  );
}
