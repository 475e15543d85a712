import { kindOf } from '../../records/record.ts';
import { inputAttributes, readText, type WebKind } from './face.ts';

export const placeFace: WebKind = {
  Input: (props) => (
    <input
      className="input"
      autoComplete="off"
      placeholder="-36,62000; -72,10000"
      defaultValue={
        typeof props.value === 'object' && props.value !== null
          ? kindOf(props.field).show(props.value, props.field)
          : String(props.value ?? '')
      }
      {...inputAttributes(props)}
    />
  ),
  Shown: ({ value, field }) => <span className="nowrap">{kindOf(field).show(value, field)}</span>,
  read: readText,
  isLong: true,
};
