import { kindOf } from '../../records/record.ts';
import { asText, type FilterProps, inputAttributes, readText, type WebKind } from './face.ts';

export const choiceFace: WebKind = {
  Input: (props) => (
    <select className="input" defaultValue={asText(props.value)} {...inputAttributes(props)}>
      <option value="">{props.field.required ? 'Seleccione…' : '—'}</option>
      {Object.entries(props.field.options ?? {}).map(([key, label]) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  ),
  Shown: ({ value, field }) => kindOf(field).show(value, field),
  Filter: OptionsFilter,
  read: readText,
};

/** Narrows a list to one option. */
export function OptionsFilter({ id, field, name, value }: FilterProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{field.label}</label>
      <select className="input" id={id} name={name('eq')} defaultValue={value('eq')}>
        <option value="">Cualquiera</option>
        {Object.entries(field.options ?? {}).map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
