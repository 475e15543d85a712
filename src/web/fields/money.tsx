import { kindOf } from '../../records/record.ts';
import { inputAttributes, readText, type WebKind } from './face.ts';
import { RangeFilter } from './range.tsx';

const typed = (value: unknown): string =>
  typeof value === 'number' ? value.toLocaleString('es-CL') : String(value ?? '');

export const moneyFace: WebKind = {
  Input: (props) => (
    <span className="with-unit">
      <span className="secondary" aria-hidden="true">
        $
      </span>
      <input
        className="input number"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={typed(props.value)}
        {...inputAttributes(props)}
      />
    </span>
  ),
  Shown: ({ value, field }) => <span className="nowrap">{kindOf(field).show(value, field)}</span>,
  Filter: RangeFilter,
  read: readText,
  isFigure: true,
};
