import { Search, X } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly input: RefObject<HTMLInputElement | null>;
}

const PAUSE_MS = 250;

/**
 * What is typed stays local and is never written back while typing: Vietnamese input methods erase and retype whole syllables.
 * Only the question waits for a pause, and for the end of a composition.
 */
export function SearchBox({ text, onText, input }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(text);
  const sent = useRef(text);
  const timer = useRef<number>(undefined);
  const composing = useRef(false);
  useEffect(() => {
    if (text === sent.current) return;
    sent.current = text; // back, forward, or a condition that was removed
    setTyped(text);
  }, [text]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const send = (value: string, pause: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      if (composing.current || value === sent.current) return;
      sent.current = value;
      onText(value);
    }, pause);
  };

  return (
    <search className="pool-search">
      <Search size={17} aria-hidden />
      <input
        ref={input}
        type="text"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        aria-label={t('pool.searchLabel')}
        placeholder={t('pool.searchHint')}
        maxLength={200}
        value={typed}
        onChange={({ target: { value } }) => {
          setTyped(value);
          send(value, PAUSE_MS);
        }}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={({ currentTarget: { value } }) => {
          composing.current = false;
          send(value, PAUSE_MS);
        }}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === 'Enter' && !nativeEvent.isComposing && nativeEvent.keyCode !== 229) send(typed, 0);
        }}
      />
      {typed === '' ? (
        <kbd aria-hidden>/</kbd>
      ) : (
        <button
          type="button"
          className="icon-button"
          aria-label={t('pool.clearText')}
          onClick={() => {
            setTyped('');
            send('', 0);
            input.current?.focus();
          }}
        >
          <X size={16} aria-hidden />
        </button>
      )}
    </search>
  );
}
