import { kindOf } from '../../records/record.ts';
import { asText, inputAttributes, readText, type WebKind } from './face.ts';
import { RangeFilter } from './range.tsx';

export const dateFace: WebKind = {
  Input: (props) => (
    <input className="input" type="date" defaultValue={asText(props.value)} {...inputAttributes(props)} />
  ),
  Shown: ({ value, field }) => (
    <time className="nowrap" dateTime={asText(value)}>
      {kindOf(field).show(value, field)}
    </time>
  ),
  Filter: (props) => <RangeFilter {...props} type="date" />,
  read: readText,
};
