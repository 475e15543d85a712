import { DayLink } from '../shell/DayLink.tsx';
import type { FilterProps, WebKind } from './face.ts';
import { ReferenceInput } from './ReferenceInput.tsx';
import { useTargetPath } from './targets.ts';

const linkOf = (value: unknown): { id: string; name: string } | undefined =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value
    ? { id: String(value.id), name: String(value.name) }
    : undefined;

export const referenceFace: WebKind = {
  Input: (props) => <ReferenceInput {...props} chosen={linkOf(props.value)} />,
  Shown: ({ value, field }) => <Reference link={linkOf(value)} target={field.target ?? ''} />,
  Filter: ReferenceFilter,
  // The text is what the person sees; the id counts only while the text is the name that it came with.
  read: (form, name) => {
    const text = String(form.get(name) ?? '').trim();
    const id = String(form.get(`${name}.id`) ?? '');
    if (text === '') return null;
    return { id: form.get(`${name}.was`) === text ? id : '', name: text };
  },
};

function Reference({ link, target }: { link: { id: string; name: string } | undefined; target: string }) {
  const path = useTargetPath(target);
  if (!link) return null;
  return path ? <DayLink to={`/fichas/${path}/${link.id}`}>{link.name}</DayLink> : link.name;
}

function ReferenceFilter({ id, field, name, value, options }: FilterProps) {
  if (options.length === 0) return null;
  return (
    <div className="field">
      <label htmlFor={id}>{field.label}</label>
      <select className="input" id={id} name={name('eq')} defaultValue={value('eq')}>
        <option value="">Cualquiera</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
