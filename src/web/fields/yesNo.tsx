import { type FilterProps, inputAttributes, readText, type WebKind } from './face.ts';

const typed = (value: unknown): string => (value === true ? 'si' : value === false ? 'no' : String(value ?? ''));

export const yesNoFace: WebKind = {
  Input: (props) => (
    <select className="input" defaultValue={typed(props.value)} {...inputAttributes(props)}>
      <option value="">{props.field.required ? 'Seleccione…' : '—'}</option>
      <option value="si">Sí</option>
      <option value="no">No</option>
    </select>
  ),
  Shown: ({ value }) => (value ? 'Sí' : 'No'),
  Filter: YesNoFilter,
  read: readText,
};

function YesNoFilter({ id, field, name, value }: FilterProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{field.label}</label>
      <select className="input" id={id} name={name('eq')} defaultValue={value('eq')}>
        <option value="">Cualquiera</option>
        <option value="si">Sí</option>
        <option value="no">No</option>
      </select>
    </div>
  );
}
