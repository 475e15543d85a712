/** The states of applications as people look for them. */
export const groups: Readonly<Record<string, { label: string; states: readonly string[] }>> = {
  preparing: { label: 'En preparación', states: ['preparing', 'toSign', 'signed'] },
  reviewing: { label: 'En revisión', states: ['submitted', 'reevaluation'] },
  answering: { label: 'Con observaciones', states: ['observed', 'objected', 'inadmissible', 'noncompliant'] },
  recommended: { label: 'Recomendadas', states: ['recommended', 'prioritised', 'funded'] },
  ended: { label: 'Terminadas', states: ['notFunded', 'lapsed', 'withdrawn'] },
};

/** Under which of them a state stands. */
export const groupOf = (state: string): string =>
  Object.entries(groups).find(([, { states }]) => states.includes(state))?.[0] ?? 'ended';

/** The states of one of them; of none, those of what goes on. */
export const statesIn = (group: string | null): string[] =>
  Object.entries(groups).flatMap(([key, { states }]) =>
    (group ?? key) === key && (group || key !== 'ended') ? states : [],
  );

const past: Readonly<Record<string, string>> = {
  'Vence un antecedente': 'Venció un antecedente',
  'Cierra el llamado': 'Cerró el llamado',
  'Termina la recomendación': 'Terminó la recomendación',
};

/** What the next day of an application says; once it went by, as gone by. */
export const sayNext = ({ says, on }: { says: string; on: string }, today: string): string =>
  on < today ? (past[says] ?? says) : says;
