import type { FilterProps } from './face.ts';

/** Narrows a list from one value to another, both included. */
export function RangeFilter({ id, field, name, value, type = 'text' }: FilterProps & { type?: 'text' | 'date' }) {
  const figure = type === 'text' ? { inputMode: 'decimal' as const } : {};
  return (
    <fieldset className="field">
      <legend>{field.label}</legend>
      <span className="range">
        <input
          className="input"
          id={id}
          type={type}
          {...figure}
          name={name('gte')}
          defaultValue={value('gte')}
          aria-label={`${field.label}, desde`}
        />
        <span className="secondary">a</span>
        <input
          className="input"
          type={type}
          {...figure}
          name={name('lte')}
          defaultValue={value('lte')}
          aria-label={`${field.label}, hasta`}
        />
      </span>
    </fieldset>
  );
}
