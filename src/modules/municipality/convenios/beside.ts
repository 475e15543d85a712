import type { Beside, PanelEntry } from '../../../faces/panel.ts';
import { sayPesos } from '../../../law/units/index.ts';
import type { Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import { adviceFor } from './advice.ts';
import { type Awaited, awaitedOf } from './awaited.ts';
import { convenio } from './convenio.record.ts';
import { moneyOf } from './money.ts';

/** What stands beside the page of a convenio: its advice, and what expires in it. */
export const besideConvenio = async (desk: Desk, id: string, today: string): Promise<Beside> => {
  const row = await desk.one(convenio, id);
  const { balance } = await moneyOf(desk, id, { on: today, today });
  const awaited = (await awaitedOf(desk, [id], today)).get(id) ?? [];
  const money = `Recibido ${sayPesos(balance.received)}, rendido ${sayPesos(balance.rendered)}, por rendir ${sayPesos(balance.toRender)}.`;
  return {
    warnings: await adviceFor(desk, row, balance),
    panels: [
      {
        id: 'vence',
        title: 'Qué vence y cuánto hay',
        says: row.kind === 'collaboration' ? 'Los días que este convenio espera.' : money,
        empty: 'Este convenio no espera ningún día.',
        entries: awaited.map((each) => entryOf(each, today)),
        link: { label: 'Dinero a cualquier fecha', to: `/convenios/${id}` },
      },
    ],
  };
};

const entryOf = ({ what, on, norm, isVerified, custom, path }: Awaited, today: string): PanelEntry => ({
  id: `${what} ${on}`,
  name: what,
  to: path,
  tone: on < today ? 'late' : 'neutral',
  word: `${on < today ? 'venció el' : 'vence el'} ${showDate(on)}`,
  points: [
    ...(norm ? [{ tone: 'neutral' as const, says: `Norma: ${norm}.`, isDoubtful: !isVerified }] : []),
    ...(custom ? [{ tone: 'attention' as const, says: custom }] : []),
  ],
});
