import { readDate } from '../../../parsing/date.ts';
import type { Desk } from '../../../records/desk.ts';
import { convenio } from './convenio.record.ts';

interface Incomplete {
  id: string;
  name: string;
  code: string | null;
  kind: string | null;
  isToSign: boolean;
  resolution: string | null;
  approvedOn: string | null;
}

const codeAlone = /^\d{8}(-\d)?$/;
const numberAndDay = /^\d+\/([\d.-]+)$/;

/** What lists leave unsaid or say elsewhere: the kind, a code that stands as name, the day inside «227/06.03.2025», that it is signed. */
export const completeConvenios = async (desk: Desk, ids: readonly string[]): Promise<void> => {
  const found = await desk.sql.rows<Incomplete>(
    `select id, name, code, kind, state = 'negotiation' and signed_on is not null as "isToSign", resolution,
      approved_on as "approvedOn"
    from convenio where id = any($1::uuid[])`,
    [ids],
  );
  for (const row of found) {
    const values = missingOf(row);
    if (Object.keys(values).length > 0) await desk.update(convenio, { id: row.id }, values);
  }
  const unsigned = found.filter(({ isToSign }) => isToSign);
  await desk.bulk('sign', convenio).change(
    convenio,
    unsigned.map(({ id }) => ({ id, values: {}, state: 'signed' })),
  );
};

const missingOf = ({ name, code, kind, resolution, approvedOn }: Incomplete): Record<string, string> => {
  const written = approvedOn === null ? numberAndDay.exec(resolution ?? '')?.[1] : undefined;
  const day = written === undefined ? undefined : readDate(written);
  return {
    ...(kind === null ? { kind: 'financing' } : {}),
    ...(code === null && codeAlone.test(name) ? { code: name } : {}),
    ...(day?.ok && day.value !== null ? { approvedOn: day.value } : {}),
  };
};
