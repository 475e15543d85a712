import { redirect } from 'react-router';
import { fieldsOf, type RecordType } from '../../records/record.ts';
import { notFound } from '../../records/refused.ts';
import { orProblem } from '../form/problems.ts';
import { type Posted, readForm } from '../form/readForm.ts';
import type { FormProblem } from '../form/RecordForm.tsx';
import { readVersion } from '../form/readVersion.ts';
import type { AtDesk } from '../page.ts';

/** What was refused on the page of a thing, and at which of its forms. */
export interface ThingProblem {
  at: string;
  problem: FormProblem;
}

/** Does what a form of the page of a thing asks; answers what was refused. */
export const doAtThing = async (page: AtDesk, record: RecordType, form: FormData): Promise<ThingProblem> => {
  const intent = String(form.get('intent') ?? '');
  const own = `/fichas/${record.path}/${page.params.id}`;
  if (intent === 'act') return act(page, record, form, own);
  if (intent === 'remove') return remove(page, record, form);
  return changeChild(page, record, form, own, intent);
};

const nothing: Posted = { input: {}, typed: {}, errors: [] };

const act = async (page: AtDesk, record: RecordType, form: FormData, own: string): Promise<ThingProblem> => {
  const name = String(form.get('action') ?? '');
  const action = page.house.catalog.workflowOf(record)?.actions[name];
  if (!action) throw notFound();
  const posted = await readForm(page, record, action.asks ?? [], form);
  const aim = { id: page.params.id ?? '', version: readVersion(form.get('version')) };
  const outcome = await orProblem(record, posted, () => page.desk.act(record, aim, name, posted.input));
  if ('problem' in outcome) return { at: `act:${name}`, problem: outcome.problem };
  throw redirect(`${own}?listo=${encodeURIComponent(action.label)}`);
};

const remove = async (page: AtDesk, record: RecordType, form: FormData): Promise<ThingProblem> => {
  const aim = { id: page.params.id ?? '', version: readVersion(form.get('version')) };
  const outcome = await orProblem(record, nothing, () => page.desk.remove(record, aim));
  if ('problem' in outcome) return { at: 'remove', problem: outcome.problem };
  throw redirect(`/fichas/${record.path}`);
};

const changeChild = async (
  page: AtDesk,
  record: RecordType,
  form: FormData,
  own: string,
  intent: string,
): Promise<ThingProblem> => {
  const child = page.house.catalog.childrenOf(record).find((one) => one.record.path === form.get('child'));
  if (!child) throw notFound();
  const id = String(form.get('row') ?? '');
  const at = `${child.record.path}:${id}`;
  const keys = fieldsOf(child.record).flatMap(([key, field]) => (field.derived || key === child.by ? [] : [key]));
  const posted = intent === 'removeChild' ? nothing : await readForm(page, child.record, keys, form);
  const aim = { id, version: readVersion(form.get('version')) };
  const outcome = await orProblem(child.record, posted, async () => {
    if (intent === 'removeChild') return page.desk.remove(child.record, aim);
    if (id === '') return page.desk.create(child.record, { ...posted.input, [child.by]: page.params.id });
    return page.desk.update(child.record, aim, posted.input);
  });
  if ('problem' in outcome) return { at, problem: outcome.problem };
  throw redirect(`${own}#${child.record.path}`);
};
