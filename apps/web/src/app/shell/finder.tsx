import { useNavigate } from '@tanstack/react-router';
import { Building2, Search, UserRound } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../../parts/sheet';
import { type Finding, useFindings } from './use-findings';
import './finder.css';

const ICONS = { unit: Building2, person: UserRound } as const;

/** `Ctrl K`: people by name or record code, units, pages; arrows move, Enter opens. */
export function Finder({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const { findings, asking } = useFindings(text);
  const chosen = Math.min(at, findings.length - 1);
  const open = (finding: Finding | undefined) => {
    if (!finding) return;
    onClose();
    void navigate(finding.target as never);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') open(findings[chosen]);
    else if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, findings.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <Sheet title={t('shell.find.title')} onClose={onClose}>
      <div className="finder-box">
        <Search size={17} aria-hidden />
        <input
          data-first
          role="combobox"
          aria-expanded={findings.length > 0}
          aria-controls={list}
          aria-activedescendant={findings[chosen] ? `${list}-${chosen}` : undefined}
          aria-label={t('shell.find.title')}
          placeholder={t('shell.find.hint')}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
      </div>
      <div id={list} role="listbox" aria-label={t('shell.find.results')} className="finder-list" tabIndex={-1}>
        {findings.map((finding, index) => {
          const Icon = finding.kind === 'page' ? finding.icon : ICONS[finding.kind];
          return (
            <button
              key={finding.key}
              id={`${list}-${index}`}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              onClick={() => open(finding)}
            >
              <Icon size={16} aria-hidden />
              <span>{finding.name}</span>
              <small className="muted">{finding.more}</small>
            </button>
          );
        })}
      </div>
      <p className="muted small" role="status">
        {findings.length === 0 && t(asking ? 'shell.states.loading' : 'shell.find.nothing')}
      </p>
    </Sheet>
  );
}
