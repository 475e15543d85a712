import type { Facts, Instant, SubstitutionFact } from '../../../charter/index.ts';
import type { Values } from '../../../law/index.ts';
import { answerOn } from '../../../law/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import type { Catalog } from '../../../records/catalog.ts';
import { sourceOf } from '../../../records/reads.ts';
import { binder } from '../../../records/sql/binder.ts';

type Name = 'post' | 'unit' | 'tenure' | 'absence' | 'substitutionRule' | 'designation' | 'delegation';

/** A rule as it is written: its limits are legal values. */
interface WrittenRule extends SubstitutionFact {
  limit?: string;
  medicalLimit?: string;
}

/** All that decides who may act, as it is written now or, with `asOf`, as it was written then. */
export const readFacts = async (
  database: Queryable,
  catalog: Catalog,
  lawOn: { values: Values; on: string },
  asOf?: Instant,
): Promise<Facts> => {
  const bind = binder();
  const rows = (name: Name): string =>
    sourceOf(catalog.record(name), asOf === undefined ? undefined : new Date(asOf).toISOString(), bind);
  const list = (name: Name, fields: string, rest = ''): string =>
    `(select coalesce(json_agg(json_strip_nulls(row_to_json(fact))), '[]') from (select ${fields} from ${rows(name)} t ${rest}) fact)`;
  // Numbers: they are compared thousands of times, and text would be read anew each time.
  const instant = (column: string): string => `floor(extract(epoch from ${column}) * 1000)::bigint`;
  const valid = `${instant('t.start_at')} as "from", ${instant('t.end_at')} as "to"`;
  const scope = `case when coalesce(cardinality(t.scope), 0) = 0 then to_json('all'::text) else to_json(t.scope) end as scope`;
  const [read] = await database.rows<{ facts: Facts & { substitutions: WrittenRule[] } }>(
    `select json_build_object(
      'posts', ${list(
        'post',
        `t.id, t.code, t.name as label, unit.code as unit, t.kind, coalesce(t.functions, '{}') as functions,
        t.appointed_by as "appointedBy", t.appointment_basis as "appointmentBasis", t.appointment_certainty as "appointmentCertainty",
        t.prolonged_by as "prolongedBy"`,
        `join ${rows('unit')} unit on unit.id = t.unit`,
      )},
      'tenures', ${list('tenure', `t.id, t.post, t.person, t.capacity, t.basis, t.ended_by as "endedBy", ${instant('t.left_at')} as "leftAt", ${valid}`)},
      'absences', ${list('absence', `t.tenure, t.cause = 'medical' as medical, ${scope}, ${valid}`, "where t.state is distinct from 'annulled'")},
      'substitutions', ${list('substitutionRule', `t.post, t.rank as "order", t.substitute, t.trigger, t.days_limit as "limit", t.medical_limit as "medicalLimit", t.basis, ${scope}, ${valid}`)},
      'designations', ${list('designation', `t.post, t.person, t.capacity, t.basis, ${scope}, ${valid}`)},
      'delegations', ${list('delegation', `t.tenure, t.person, t.basis, t.scope, ${valid}`)}) as facts`,
    bind.values,
  );
  if (!read) throw new Error('the facts of the posts could not be read');
  return { ...read.facts, substitutions: read.facts.substitutions.map((rule) => withDays(rule, lawOn)) };
};

const withDays = ({ limit, medicalLimit, ...rule }: WrittenRule, { values, on }: { values: Values; on: string }) => {
  const daysOf = (id: string | undefined): number | undefined => {
    const answer = id === undefined ? undefined : answerOn(values, id, on);
    return answer && 'value' in answer && typeof answer.value === 'number' ? answer.value : undefined;
  };
  const [longestDays, longestMedicalDays] = [daysOf(limit), daysOf(medicalLimit)];
  return {
    ...rule,
    ...(longestDays !== undefined && { longestDays }),
    ...(longestMedicalDays !== undefined && { longestMedicalDays }),
  };
};
