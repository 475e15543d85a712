import { addMonths } from '../../../law/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import type { Row } from '../../../records/record.ts';
import { amountTroubles, fundingSource } from '../funding/index.ts';
import type { application } from './application.record.ts';
import { checklistOf } from './checklistOf.ts';
import { stages } from '../investment.choices.ts';

type Application = Row<typeof application>;

/** What stands in the way of an application, by which rule; what is not verified only warns. */
export interface Problem {
  level: 'stops' | 'warns';
  says: string;
}

/** Every problem of an application as it stands today. */
export const problemsOf = async (desk: Desk, row: Application): Promise<Problem[]> => [
  ...(await paperProblems(desk, row)),
  ...(await ceilingProblems(desk, row)),
  ...(await stageProblems(desk, row)),
  ...(await yearProblems(desk, row)),
];

/** What may not go out as it is, in sentences. */
export const stopsOf = async (desk: Desk, row: Application): Promise<string[]> =>
  (await problemsOf(desk, row)).flatMap(({ level, says }) => (level === 'stops' ? [says] : []));

const paperProblems = async (desk: Desk, { id }: Application): Promise<Problem[]> => {
  const lines = await checklistOf(desk, id);
  return lines.flatMap(({ kind, standing, validUntil, norm, confidence, required }): Problem[] => {
    const rule = norm ? ` (${norm}${confidence === 'confirmed' ? '' : ', sin verificar'})` : '';
    const level = confidence === 'confirmed' && required !== false ? 'stops' : 'warns';
    if (standing === 'missing') return [{ level, says: `Falta «${kind}»${rule}.` }];
    if (standing === 'expired')
      return [{ level, says: `«${kind}» venció el ${showDate(String(validUntil))}${rule}: pida uno nuevo.` }];
    return [];
  });
};

const ceilingProblems = async (desk: Desk, { amount, contribution, source }: Application): Promise<Problem[]> => {
  const own = contribution ?? 0;
  const asked = { amount, share: { total: amount + own, own } };
  return amountTroubles(asked, await desk.one(fundingSource, source.id)).map(({ says, isSure }) => ({
    level: isSure ? 'stops' : 'warns',
    says,
  }));
};

const favourable = ['recommended', 'prioritised', 'funded'];
const order = Object.keys(stages);

// Each stage of an initiative is asked for after the one before was recommended (NIP): told, because the order has exceptions.
const stageProblems = async (desk: Desk, { id, stage, initiative }: Application): Promise<Problem[]> => {
  const others = await desk.sql.rows<{ name: string; stage: keyof typeof stages; state: string }>(
    `select a.name, a.stage, a.state from application a
    join initiative i on i.id = a.initiative
    join initiative mine on mine.id = $2::uuid
    where a.id <> $1::uuid and a.stage <> $3 and (a.initiative = mine.id or (i.code is not null and i.code = mine.code))
      and a.state not in ('withdrawn', 'notFunded')`,
    [id, initiative.id, stage],
  );
  return others.flatMap((other): Problem[] => {
    const isEarlier = order.indexOf(other.stage) < order.indexOf(stage);
    if (isEarlier && !favourable.includes(other.state))
      return [
        {
          level: 'warns',
          says: `La etapa anterior, «${stages[other.stage]}», todavía no está recomendada («${other.name}»): las etapas se postulan en su orden (Normas de inversión pública, sin verificar).`,
        },
      ];
    if (!isEarlier && favourable.includes(other.state))
      return [
        {
          level: 'warns',
          says: `Una etapa posterior, «${stages[other.stage]}», ya está recomendada («${other.name}»): revise si esta etapa todavía corresponde (Normas de inversión pública, sin verificar).`,
        },
      ];
    return [];
  });
};

// Money is asked for the year under way or one of the next two budgets.
const yearProblems = async (desk: Desk, { year }: Application): Promise<Problem[]> => {
  const today = dateInChile(desk.now);
  const [now, last] = [Number(today.slice(0, 4)), Number(addMonths(today, 24).slice(0, 4))];
  if (year >= now && year <= last) return [];
  return [
    { level: 'warns', says: `El año presupuestario ${year} no es el de ahora ni uno de los dos que vienen: revíselo.` },
  ];
};
