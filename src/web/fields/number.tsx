import { kindOf } from '../../records/record.ts';
import { inputAttributes, readText, type WebKind } from './face.ts';
import { RangeFilter } from './range.tsx';

const typed = (value: unknown): string =>
  typeof value === 'number'
    ? value.toLocaleString('es-CL', { maximumFractionDigits: 4, useGrouping: false })
    : String(value ?? '');

export const numberFace: WebKind = {
  Input: (props) => (
    <span className="with-unit">
      <input
        className="input number"
        inputMode="decimal"
        autoComplete="off"
        defaultValue={typed(props.value)}
        {...inputAttributes(props)}
      />
      {props.field.unit && <span className="secondary">{props.field.unit}</span>}
    </span>
  ),
  // A year is not a quantity: it carries no thousands dot.
  Shown: ({ value, field }) => (isYear(field.range) ? String(value) : kindOf(field).show(value, field)),
  Filter: RangeFilter,
  read: readText,
  isFigure: true,
};

/** True for the range of a year. */
export const isYear = (range: readonly [number, number] | undefined): boolean =>
  range !== undefined && range[0] >= 1800 && range[1] <= 2200;
