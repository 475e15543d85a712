import type { StoredFile } from '../../records/fields/file.ts';
import { inputAttributes, type WebKind } from './face.ts';

const isStored = (value: unknown): value is StoredFile =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value && 'size' in value;

/** `1.234.567` bytes → `1,2 MB`. */
export const showSize = (bytes: number): string => {
  const [amount, unit] = bytes < 1024 * 1024 ? [Math.max(1, bytes / 1024), 'kB'] : [bytes / 1024 / 1024, 'MB'];
  return `${amount.toLocaleString('es-CL', { maximumFractionDigits: amount < 10 ? 1 : 0 })}\u00a0${unit}`;
};

export const fileFace: WebKind = {
  Input: (props) => (
    <span className="stack">
      {isStored(props.value) && (
        <span className="line small">
          <span>
            Ahora: {props.value.name} ({showSize(props.value.size)})
          </span>
          <input type="hidden" name={`${props.name}.kept`} value={JSON.stringify(props.value)} />
          <label className="check">
            <input type="checkbox" name={`${props.name}.gone`} /> Quitar
          </label>
        </span>
      )}
      <input className="input" type="file" {...inputAttributes(props)} />
    </span>
  ),
  Shown: ({ value }) => (isStored(value) ? `${value.name} (${showSize(value.size)})` : null),
  read: (form, name) => {
    const given = form.get(name);
    if (given instanceof File && given.size > 0) return given;
    const kept = form.get(`${name}.kept`);
    return form.has(`${name}.gone`) || typeof kept !== 'string' ? null : JSON.parse(kept);
  },
  isLong: true,
  isStored: true,
};
