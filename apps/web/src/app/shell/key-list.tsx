import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lettersOn, switchLetters } from '../../parts/keys';
import { Sheet } from '../../parts/sheet';
import { usePlaces } from './places';
import './key-list.css';

/** Every key and what it does, and the switch for those of one letter. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [on, setOn] = useState(lettersOn);
  const keys: [string[], string][] = [
    [['Ctrl', 'K'], t('shell.keys.find')],
    [['/'], t('shell.keys.search')],
    [['?'], t('shell.keys.list')],
    ...usePlaces().map(({ key, text }): [string[], string] => [['g', key], t(`shell.nav.${text}`)]),
    [['j'], t('shell.keys.next')],
    [['k'], t('shell.keys.previous')],
    [['Enter'], t('shell.keys.open')],
    [['x'], t('shell.keys.pick')],
    [['c'], t('shell.keys.compare')],
    [['s'], t('shell.keys.save')],
    [['Alt', '↑ ↓'], t('shell.keys.move')],
    [['Esc'], t('shell.keys.close')],
  ];
  return (
    <Sheet title={t('shell.keys.title')} onClose={onClose}>
      <dl className="key-list">
        {keys.map(([pressed, does]) => (
          <div key={pressed.join()}>
            <dt>
              {pressed.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="row-gap">
        <input
          type="checkbox"
          checked={on}
          onChange={({ target: { checked } }) => {
            switchLetters(checked);
            setOn(checked);
          }}
        />
        {t('shell.keys.letters')}
      </label>
    </Sheet>
  );
}
