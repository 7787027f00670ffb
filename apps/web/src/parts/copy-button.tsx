import { ClipboardCopy } from 'lucide-react';
import { type MouseEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly text: string;
  readonly className?: string;
  readonly label?: { readonly copy: string; readonly copied: string };
}

/** Copies a text, and says that it did. */
export function CopyButton({ text, className = 'button', label }: Props) {
  const { t } = useTranslation();
  const { copy, copied } = label ?? { copy: t('shell.passwords.copy'), copied: t('shell.passwords.copied') };
  const [what, setWhat] = useState<string | null>(null); // was copied; another text was not
  const onClick = async ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    if (await copyText(text, currentTarget)) setWhat(text);
  };
  return (
    <button type="button" className={className} onClick={(event) => void onClick(event)}>
      <ClipboardCopy size={15} aria-hidden />
      <span aria-live="polite">{what === text ? copied : copy}</span>
    </button>
  );
}

/** Without https, as inside a closed network, a browser has no clipboard for pages: there a selection is copied, made beside the button. */
async function copyText(text: string, beside: HTMLElement): Promise<boolean> {
  if (navigator.clipboard)
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  beside.after(field); // within the same dialog, if there is one: outside it nothing can be selected
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  beside.focus();
  return done;
}
