import type { Change, Consequence } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import { Refused } from '../../../records/refused.ts';
import { reportSection, semesterReport } from './semesterReport.record.ts';

/** The parts of every semester report, in order; `key` says which figures stand in each. */
export const reportParts = [
  { key: 'summary', title: 'Resumen de la cartera' },
  { key: 'plan', title: 'Avance por objetivo del PLADECO' },
  { key: 'states', title: 'Iniciativas por estado' },
  { key: 'money', title: 'Financiamiento por fuente' },
  { key: 'sectors', title: 'Iniciativas por sector' },
  { key: 'territory', title: 'Distribución territorial' },
  { key: 'progress', title: 'Avance físico y financiero' },
  { key: 'changes', title: 'Qué cambió desde el corte anterior' },
  { key: null, title: 'Desviaciones y propuestas' },
] as const;

/** A new report is born with its parts and with the name of who began it. */
export const beginReport: Consequence = async (changes, desk) => {
  for (const { id, before, after } of changes) {
    refuseBackwards(after);
    if (before !== null || after === null) continue;
    await desk.derive(semesterReport, id, { author: await personWhoBegan(desk, id) });
    for (const [index, { key, title }] of reportParts.entries())
      await desk.create(reportSection, { report: id, position: index + 1, title, key });
  }
};

const refuseBackwards = (report: Change['after']): void => {
  const { cut_on: cutOn, previous_cut_on: previousCutOn } = report ?? {};
  if (typeof cutOn === 'string' && typeof previousCutOn === 'string' && previousCutOn >= cutOn)
    throw new Refused('El corte anterior debe ser un día anterior a la fecha de corte.', 'previousCutOn');
};

const personWhoBegan = async (desk: Desk, report: string): Promise<string | null> => {
  const [event] = await desk.sql.rows<{ person: string }>(
    `select person.id as person from event join person on person.id = event.person
    where event.record = 'semesterReport' and event.record_id = $1::uuid and event.action = 'create'`,
    [report],
  );
  return event?.person ?? null;
};

/** What somebody reviewed is no longer written: the sections close with their report. */
export const refuseIfReviewed: Consequence = async (changes, desk) => {
  const reports = changes
    .map(({ before, after }) => after?.report ?? before?.report)
    .filter((id) => typeof id === 'string');
  const [closed] = await desk.sql.rows<{ name: string }>(
    `select name from semester_report where id = any($1::uuid[]) and state <> 'draft' limit 1`,
    [reports],
  );
  if (closed)
    throw new Refused(
      `«${closed.name}» ya no está en borrador: pida que se lo devuelvan para cambiar sus textos.`,
      undefined,
      409,
    );
};
