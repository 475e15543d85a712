import { kindOf } from '../../records/record.ts';
import { asText, type FilterProps, inputAttributes, readText, type WebKind } from './face.ts';

export const textFace: WebKind = {
  Input: (props) => (
    <input
      className="input"
      type={props.field.format === 'email' ? 'email' : 'text'}
      defaultValue={asText(props.value)}
      autoComplete="off"
      {...inputAttributes(props)}
    />
  ),
  Shown: ({ value, field }) => kindOf(field).show(value, field),
  Filter: ContainsFilter,
  read: readText,
};

/** Narrows a list to what contains some words. */
export function ContainsFilter({ id, field, name, value }: FilterProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{field.label} contiene</label>
      <input className="input" id={id} name={name('contains')} defaultValue={value('contains')} autoComplete="off" />
    </div>
  );
}
