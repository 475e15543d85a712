import { type ReactNode, useEffect, useRef } from 'react';
import { Form } from 'react-router';
import { sectionsOf } from '../../faces/sections.ts';
import type { Field as FieldDeclaration } from '../../records/field.ts';
import { fieldOf, type RecordType } from '../../records/record.ts';
import { Field } from '../fields/Field.tsx';
import { type Advised, useAdvice } from './useAdvice.ts';

/** What was refused: the whole in one sentence, each field with its own. */
export interface FormProblem {
  message: string;
  errors: Readonly<Record<string, string>>;
  typed: Readonly<Record<string, unknown>>;
  /** What somebody else saved meanwhile, by field, in words. */
  theirs?: { label: string; mine: string; theirs: string }[];
  version?: number;
}

interface RecordFormProps {
  record: RecordType;
  values: Readonly<Record<string, unknown>>;
  problem?: FormProblem;
  /** Fields that the form does not ask, such as the parent's. */
  without?: readonly string[];
  /** Fields that are folded at the end: their moment comes after. */
  later?: readonly string[];
  hidden?: Readonly<Record<string, string>>;
  /** Begins the ids of the inputs, where a page has several forms. */
  prefix?: string;
  /** What is said of the values while they are written. */
  advised?: Advised | null;
  children: ReactNode;
}

/** The one form: sections, fields, what is wrong at each; it posts with or without script. */
export function RecordForm({
  record,
  values,
  problem,
  without = [],
  later = [],
  hidden = {},
  prefix = 'campo-',
  advised,
  children,
}: RecordFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const said = useAdvice(form, advised, problem);
  const askedOf = (isWanted: (key: string) => boolean) =>
    sectionsOf(record)
      .map(({ title, fields }) => ({
        title,
        fields: fields.filter(([key, field]) => !field.derived && !without.includes(key) && isWanted(key)),
      }))
      .filter(({ fields }) => fields.length > 0);
  const fieldsIn = (fields: readonly (readonly [string, FieldDeclaration])[]) => (
    <div className="grid">
      {fields.map(([key, field]) => (
        <Field
          key={key}
          id={`${prefix}${key}`}
          name={key}
          field={field}
          value={problem && key in problem.typed ? problem.typed[key] : values[key]}
          error={problem?.errors[key]}
          advice={
            advised?.about.includes(key) ? said.flatMap(({ field: at, says }) => (at === key ? says : [])) : undefined
          }
          isTitle={key === record.title && field.target === undefined}
        />
      ))}
    </div>
  );
  return (
    <Form ref={form} method="post" encType="multipart/form-data" className="form" noValidate>
      {problem && <ProblemSummary record={record} problem={problem} prefix={prefix} />}
      {Object.entries({
        ...hidden,
        ...(problem?.version === undefined ? {} : { version: String(problem.version) }),
      }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {askedOf((key) => !later.includes(key)).map(({ title, fields }) => (
        <section key={title ?? ''} aria-label={title}>
          {title && <h2>{title}</h2>}
          {fieldsIn(fields)}
        </section>
      ))}
      {later.length > 0 && (
        <details open={later.some((key) => problem?.errors[key]) || undefined}>
          <summary>Lo que se anota después, cuando ocurra ({later.length})</summary>
          {fieldsIn(askedOf((key) => later.includes(key)).flatMap(({ fields }) => fields))}
        </details>
      )}
      <div className="ends">{children}</div>
    </Form>
  );
}

/** At the top of a refused form: what is wrong, with a way to each field. The eye and the keyboard are brought to it. */
export function ProblemSummary({
  record,
  problem,
  prefix = 'campo-',
}: {
  record: RecordType;
  problem: FormProblem;
  prefix?: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refusal is new, though it says the same.
  useEffect(() => box.current?.focus(), [problem]);
  return (
    <div className="notice late refusal" role="alert" tabIndex={-1} ref={box}>
      <strong>{problem.message}</strong>
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {Object.entries(problem.errors).map(([key, message]) => (
          <li key={key}>
            <a href={`#${prefix}${key}`}>{fieldOf(record, key)?.label ?? key}</a>: {message}
          </li>
        ))}
      </ul>
      {problem.theirs && <Differences rows={problem.theirs} />}
    </div>
  );
}

function Differences({ rows }: { rows: NonNullable<FormProblem['theirs']> }) {
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">Dato</th>
          <th scope="col">Lo que usted escribió</th>
          <th scope="col">Lo que otra persona guardó</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, mine, theirs }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{mine || '—'}</td>
            <td>{theirs || '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
