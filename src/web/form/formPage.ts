import { type LoaderFunctionArgs, redirect } from 'react-router';
import { writesAs } from '../../records/access.ts';
import { fieldsOf, type RecordType } from '../../records/record.ts';
import { notFound } from '../../records/refused.ts';
import { targetsOf } from '../list/readList.ts';
import { type AtDesk, atDesk, recordAt, safeReturn } from '../page.ts';
import type { Step } from '../shell/Shell.tsx';
import { orProblem, refusedForm } from './problems.ts';
import { type Posted, readForm } from './readForm.ts';

type Args = Pick<LoaderFunctionArgs, 'context' | 'request' | 'params'>;

/** What one of both pages knows better: what the form begins with, where one came from and where one is. */
interface Beginning {
  values: Record<string, unknown>;
  back: string;
  steps: Step[];
}

/** What the pages that add and that edit a row begin with; only for who may write it. */
export const formPage = <Begun extends Beginning>(
  args: Args,
  begin: (page: AtDesk, record: RecordType) => Promise<Begun>,
) =>
  atDesk(args, async (page) => {
    const record = recordAt(page);
    if (!writesAs(page.desk.actor, record)) throw notFound();
    const { back, steps, ...begun } = await begin(page, record);
    return {
      ...begun,
      record,
      back: safeReturn(page.url.searchParams.get('volver'), back),
      targets: targetsOf(page, record),
      thread: [{ name: record.label[1], to: `/fichas/${record.path}` }, ...steps],
    };
  });

/** Reads the posted form and saves it; a refusal shows the form again, and success goes back. */
export const saveForm = (
  args: Args,
  save: (page: AtDesk, record: RecordType, posted: Posted, form: FormData) => Promise<{ id: string }>,
) =>
  atDesk(args, async (page) => {
    const record = recordAt(page);
    const form = await args.request.formData();
    const keys = fieldsOf(record).flatMap(([key, field]) => (field.derived ? [] : [key]));
    const posted = await readForm(page, record, keys, form);
    const outcome = await orProblem(record, posted, () => save(page, record, posted, form));
    if ('problem' in outcome) return refusedForm(outcome.problem);
    throw redirect(safeReturn(page.url.searchParams.get('volver'), `/fichas/${record.path}/${outcome.done.id}`));
  });
