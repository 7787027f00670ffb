import { useTranslation } from 'react-i18next';
import type { Import } from './api';

interface Props {
  readonly item: Import;
  readonly encoding: string;
  readonly onEncoding: (encoding: string) => void;
}

/** Words of the file before and after, and one question for all of it. */
export function EncodingChoice({ item, encoding, onEncoding }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className="form-line">
      <legend>{t('imports.encoding')}</legend>
      <p className="muted">{t('imports.encodingWhy')}</p>
      <table className="table encoding-examples">
        <thead>
          <tr>
            <th scope="col">{t('imports.encodingBefore')}</th>
            <th scope="col">{t('imports.encodingAfter')}</th>
          </tr>
        </thead>
        <tbody>
          {item.encodingExamples.map(({ before, after }) => (
            <tr key={before}>
              <td className="muted">{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {([item.foundEncoding, 'unicode'] as const).map((choice) => (
        <label key={choice} className="encoding-choice">
          <input type="radio" name="encoding" checked={encoding === choice} onChange={() => onEncoding(choice)} />
          {t(`imports.encodings.${choice}` as 'imports.encodings.unicode')}
        </label>
      ))}
    </fieldset>
  );
}
