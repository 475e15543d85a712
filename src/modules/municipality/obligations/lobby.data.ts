import type { Obligation } from '../../common/obligations/index.ts';

/** A meeting with who manages an interest goes into the public register of the authority that received them. */
export const registerLobby: Obligation = {
  id: 'lobby-registrar',
  name: 'Registrar la audiencia en la Plataforma de la Ley del Lobby',
  does: 'La registra la autoridad obligada que asistió, con quiénes asistieron, a quién representaban y la materia; el registro se publica al menos una vez al mes. Anote el folio en la ficha de la reunión y esta tarea se cierra sola.',
  owes: 'G6',
  help: ['ALC1', 'SMU1'],
  rule: { each: 'occurrence', since: 'Día de la reunión', distance: { amount: 1, unit: 'months' } },
  norm: 'Ley 20.730 arts. 8 y 9',
  confidence: 'likely',
  custom: 'La ley manda publicar al menos una vez al mes; el mes se cuenta aquí desde la reunión.',
  evidence: { kind: 'link', asks: 'El folio del registro.' },
};
