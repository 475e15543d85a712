import type { Module } from '../../../records/catalog.ts';
import { keepTotals } from '../initiatives/index.ts';
import { convenioAmendment, monthlyReport, remittance, rendition } from './children.record.ts';
import {
  keepAmendment,
  keepConvenio,
  keepRemittance,
  keepRendition,
  keepReport,
  followInitiative,
  recountAll,
} from './consequences.ts';
import { amendmentImport, convenioImport } from './convenio.aliases.ts';
import { convenio } from './convenio.record.ts';
import { convenioWorkflow } from './convenio.workflow.ts';
import { renditionWorkflow } from './rendition.workflow.ts';

export { adviceFor } from './advice.ts';
export { type Awaited, awaitedOf } from './awaited.ts';
export type { Balance, Movement, MovementKind } from './balance.ts';
export { besideConvenio } from './beside.ts';
export { convenioAmendment, monthlyReport, remittance, rendition } from './children.record.ts';
export { convenio } from './convenio.record.ts';
export { convenioDeadline, renditionDeadline, reportDeadline } from './convenio.deadlines.ts';
export { conveniosByExpiry, type ListedConvenio } from './listed.ts';
export { type Money, moneyOf } from './money.ts';
export { bringReports } from './reports.ts';
export { reportsDue } from './reportsDue.ts';

/** What was agreed with who finances, mandates or collaborates, and its money until the last peso is accounted for. */
export const convenios: Module = {
  name: 'convenios',
  records: [convenio, remittance, rendition, monthlyReport, convenioAmendment],
  workflows: [convenioWorkflow, renditionWorkflow],
  imports: [convenioImport, amendmentImport],
  consequences: {
    convenio: async (changes, desk, who) => {
      await keepConvenio(changes, desk, who);
      await keepTotals(changes, desk, who);
    },
    remittance: keepRemittance,
    rendition: keepRendition,
    monthlyReport: keepReport,
    convenioAmendment: keepAmendment,
    initiative: followInitiative,
    dayException: recountAll,
  },
};
