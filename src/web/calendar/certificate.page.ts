import type { LoaderFunctionArgs } from 'react-router';
import { signatureLabel } from '../../charter/index.ts';
import { calendarSeenBy } from '../../modules/common/calendarDays/index.ts';
import { institutionOf } from '../../modules/common/institution/index.ts';
import { countOfTask, taskOf } from '../../modules/common/obligations/index.ts';
import { withLetterhead } from '../../modules/common/papers/index.ts';
import { paperPdf } from '../../platform/documents/index.ts';
import { Refused } from '../../records/refused.ts';
import { paperOf } from '../deadline/paper.ts';
import { type AtDesk, atDesk } from '../page.ts';

/** How the day of a task was counted, as a PDF to print or file. */
export const loader = (args: LoaderFunctionArgs) => atDesk(args, certificate);

const certificate = async ({ house, desk, params }: AtDesk): Promise<Response> => {
  const task = await desk.one(taskOf(house.charter), params.id ?? '');
  const count = countOfTask(task, await calendarSeenBy(desk.sql));
  if (!count) throw new Refused('Esta tarea todavía no tiene un plazo que contar: diga desde cuándo corre.');
  const { actor, now } = desk;
  const [holding] = actor.holdings;
  const institution = await institutionOf(house.database);
  const paper = paperOf(count, {
    institution: institution?.name ?? 'Cabildo',
    place: institution?.commune?.name ?? '',
    termNorm: task.norm ?? '',
    askedBy: [actor.name, holding && signatureLabel(holding)].filter(Boolean).join(', '),
    at: now,
  });
  return new Response(new Uint8Array(await paperPdf(await withLetterhead(house, paper))), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="plazo-${count.on}.pdf"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
};
