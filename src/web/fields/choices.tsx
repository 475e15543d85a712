import { kindOf } from '../../records/record.ts';
import type { FilterProps, WebKind } from './face.ts';

const keysOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

export const choicesFace: WebKind = {
  Input: ({ id, name, field, value }) => (
    <span className="checks">
      {Object.entries(field.options ?? {}).map(([key, label], index) => (
        <label className="check" key={key}>
          <input
            type="checkbox"
            id={index === 0 ? id : undefined}
            name={name}
            value={key}
            defaultChecked={keysOf(value).includes(key)}
          />
          {label}
        </label>
      ))}
    </span>
  ),
  Shown: ({ value, field }) => kindOf(field).show(value, field),
  Filter: HasOptionFilter,
  read: (form, name) => form.getAll(name).map(String),
  isWide: true,
  isLong: true,
  isGroup: true,
};

function HasOptionFilter({ id, field, name, value }: FilterProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{field.label} incluye</label>
      <select className="input" id={id} name={name('contains')} defaultValue={value('contains')}>
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
