import type { Obligation } from '../../common/obligations/index.ts';

const days = (amount: number, before?: true) => ({
  each: 'occurrence' as const,
  distance: { amount, unit: 'calendarDays' as const, ...(before ? { before } : {}) },
});

const guide: Pick<Obligation, 'norm' | 'confidence'> = {
  norm: 'Guía FRIL 2025, Gobierno Regional de Ñuble',
  confidence: 'doubtful',
};

/** The money of a convenio waits for the tender to be called; its own clause or its source's rule says how long. */
export const callTender: Obligation = {
  id: 'convenio-llamado',
  name: 'Llamar a licitación',
  does: 'Publique el llamado y anote su fecha en el convenio: con ella se cierra esta tarea.',
  owes: 'E7',
  help: ['E6'],
  rule: { ...days(45), since: 'Resolución que aprueba el convenio' },
  ...guide,
  evidence: { kind: 'link', asks: 'El llamado publicado, con su fecha anotada en el convenio.' },
};

/** Without a tender by this day, the money is lost. */
export const moneyLapses: Obligation = {
  id: 'convenio-perdida',
  name: 'Se pierde el financiamiento si no hay licitación',
  does: 'Si no alcanza a licitar, pida la prórroga a quien financia antes de este día.',
  owes: 'E6',
  help: ['E7', 'E12'],
  rule: { ...days(90), since: 'Resolución que aprueba el convenio' },
  ...guide,
  evidence: { kind: 'document', asks: 'El llamado publicado o la prórroga de quien financia.' },
};

/** The last day on which a change of a convenio may be asked for. */
export const askForChange: Obligation = {
  id: 'convenio-modificacion',
  name: 'Último día para pedir la modificación del convenio',
  does: 'Si no terminará a tiempo o faltará dinero, pida la modificación por oficio. Si no hace falta, márquela «No corresponde».',
  owes: 'E6',
  help: ['E7'],
  rule: { ...days(30, true), since: 'Término vigente del convenio' },
  ...guide,
  evidence: { kind: 'document', asks: 'El oficio que pide la modificación.' },
};

/** The day on which a convenio ends: what is not rendered is given back. */
export const convenioEnds: Obligation = {
  id: 'convenio-termino',
  name: 'Termina el convenio',
  does: 'Rinda lo que falte, reintegre el saldo y termínelo en su página, o registre la modificación que lo extiende.',
  owes: 'E6',
  help: ['G6', 'DAF1', 'E12'],
  rule: { ...days(0), since: 'Término vigente del convenio' },
  norm: 'El convenio',
  confidence: 'confirmed',
  evidence: { kind: 'record', asks: 'El convenio terminado, con su saldo en cero.' },
};

/** Terms that the convenios of the house open by themselves. */
export const ofConvenios: readonly Obligation[] = [callTender, moneyLapses, askForChange, convenioEnds];
