import type { Field as FieldType } from '../../records/field.ts';
import { sectionsOf } from '../../faces/sections.ts';
import type { RecordType } from '../../records/record.ts';
import { Shown } from '../fields/Field.tsx';
import { faceOf } from '../fields/index.ts';
import type { ListRow } from '../list/list.ts';

/** What is known of a thing, in two columns by section; sections that say nothing are named together. */
export function Facts({ record, row }: { record: RecordType; row: ListRow }) {
  const sections = sectionsOf(record).map(({ title, fields }) => ({
    title: title ?? 'Datos',
    fields: fields.filter(([key]) => key !== record.title),
  }));
  return (
    <div className="facts">
      {sections
        .filter(({ fields }) => fields.length > 0)
        .map(({ title, fields }) => (
          <section key={title} aria-label={title}>
            <h2>{title}</h2>
            <dl>
              {fields.map(([key, field]) => (
                <Fact key={key} record={record} id={row.id} name={key} field={field} value={row[key]} />
              ))}
            </dl>
          </section>
        ))}
    </div>
  );
}

function Fact({
  record,
  id,
  name,
  field,
  value,
}: {
  record: RecordType;
  id: string;
  name: string;
  field: FieldType;
  value: unknown;
}) {
  const { isWide } = faceOf(field);
  return (
    <div className={isWide ? 'wide' : undefined}>
      <dt>{field.label}</dt>
      <dd className={isWide ? 'long' : undefined}>
        <Kept href={`/api/${record.path}/${id}/files/${name}`} field={field} value={value} />
      </dd>
    </div>
  );
}

/** A value; a stored file is the way to its bytes. */
export function Kept({ href, field, value }: { href: string; field: FieldType; value: unknown }) {
  const shown = <Shown value={value} field={field} />;
  return faceOf(field).isStored && value ? <a href={href}>{shown}</a> : shown;
}
