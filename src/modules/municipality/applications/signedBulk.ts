import type { Actor } from '../../../charter/index.ts';
import type { Bulk } from '../../../records/bulk.ts';
import type { Desk } from '../../../records/desk.ts';
import type { RecordType } from '../../../records/record.ts';

/** What the house writes because of what a person did, signed by that person; by the house when nobody did it. */
export const signedBulk = (desk: Desk, who: Actor, action: string, record: RecordType): Bulk =>
  who.person === '' ? desk.bulk(action, record) : desk.bulk(action, record, who);
