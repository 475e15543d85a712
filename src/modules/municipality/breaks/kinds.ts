/** A way in which the thread breaks: how it is called, whom it concerns, what mends it. */
export interface BreakKind {
  title: string;
  /** What to do about each. */
  mend: string;
  /** How it is told that something is broken. */
  rule: string;
  functions: readonly string[];
  /** The record whose page opens. */
  record: string;
  /** The deed that mends one, where it is done and what must be written for it. */
  deed: { label: string; writes: string; to(id: string): string };
}

const dateOf = 'Registrar la fecha';

/** Every way in which the thread breaks, from the plan to the result; each has its question in `questions/`. */
export const kinds = {
  objectiveWithoutInitiative: {
    title: 'Objetivos sin ninguna iniciativa',
    mend: 'Enlace una iniciativa o formule una.',
    rule: 'Objetivos de instrumentos vigentes que ninguna iniciativa sirve, ni por sí ni por un programa.',
    functions: ['G8', 'E9'],
    record: 'objective',
    deed: { label: 'Formular una', writes: 'initiative', to: (id) => `/fichas/initiatives/nueva?objective=${id}` },
  },
  planEnds: {
    title: 'Instrumentos vigentes que terminan dentro de 180 días',
    mend: 'Prepare su actualización.',
    rule: 'Instrumentos declarados vigentes cuyo término está a menos de 180 días, o ya pasó.',
    functions: ['G2'],
    record: 'plan',
    deed: { label: 'Agregar la versión que sigue', writes: 'plan', to: () => '/fichas/plans/nueva' },
  },
  ideaWaiting: {
    title: 'Ideas priorizadas sin que nada siguiera',
    mend: 'Cree su iniciativa, o deséchela con su motivo: quien la pidió lo sabrá.',
    rule: 'Ideas priorizadas hace más meses que los que fijó la institución, sin iniciativa que las recoja.',
    functions: ['E4'],
    record: 'idea',
    deed: { label: 'Decidir', writes: 'idea', to: (id) => `/fichas/ideas/${id}` },
  },
  moneyWithoutObjective: {
    title: 'Dinero sin línea del plan',
    mend: 'Elija el objetivo al que sirve la iniciativa.',
    rule: 'Iniciativas vivas con dinero aprobado y sin objetivo ni programa.',
    functions: ['G8', 'E4', 'E5'],
    record: 'initiative',
    deed: {
      label: 'Elegir el objetivo',
      writes: 'initiative',
      to: (id) => `/fichas/initiatives/${id}/editar#objective`,
    },
  },
  initiativeWithoutObjective: {
    title: 'Iniciativas sin objetivo del plan',
    mend: 'Elija el objetivo al que sirve.',
    rule: 'Iniciativas vivas, aún sin dinero aprobado, sin objetivo ni programa.',
    functions: ['G8', 'E4'],
    record: 'initiative',
    deed: {
      label: 'Elegir el objetivo',
      writes: 'initiative',
      to: (id) => `/fichas/initiatives/${id}/editar#objective`,
    },
  },
  expiredPapers: {
    title: 'Antecedentes vencidos en postulaciones vivas',
    mend: 'Consiga el antecedente al día y cámbielo en la postulación.',
    rule: 'Antecedentes cuya vigencia pasó, en postulaciones que siguen en curso.',
    functions: ['E5', 'E6'],
    record: 'application',
    deed: { label: 'Reemplazarlo', writes: 'applicationPaper', to: (id) => `/fichas/applications/${id}` },
  },
  unansweredObservations: {
    title: 'Observaciones sin respuesta hace más de 30 días',
    mend: 'Responda y vuelva a postular.',
    rule: 'Iniciativas con observaciones (FI) cuya ficha no cambia hace más de 30 días.',
    functions: ['E5', 'E6'],
    record: 'initiative',
    deed: { label: 'Responder', writes: 'initiative', to: (id) => `/fichas/initiatives/${id}` },
  },
  fundedWithoutConvenio: {
    title: 'Postulaciones financiadas sin convenio',
    mend: 'Registre el convenio de la iniciativa.',
    rule: 'Postulaciones financiadas cuya iniciativa no tiene ningún convenio.',
    functions: ['E5', 'E6', 'E7'],
    record: 'initiative',
    deed: {
      label: 'Registrar el convenio',
      writes: 'convenio',
      to: (id) => `/fichas/convenios/nueva?initiative=${id}`,
    },
  },
  convenioWithoutInitiative: {
    title: 'Convenios con dinero y sin iniciativa',
    mend: 'Elija la iniciativa que financia.',
    rule: 'Convenios de financiamiento o mandato, firmados y no terminados, que no dicen su iniciativa.',
    functions: ['G8', 'E6', 'E7'],
    record: 'convenio',
    deed: {
      label: 'Elegir la iniciativa',
      writes: 'convenio',
      to: (id) => `/fichas/convenios/${id}/editar#initiative`,
    },
  },
  notTendered: {
    title: 'Financiadas y no licitadas dentro del plazo del convenio',
    mend: 'Llame a licitación y anote la fecha, o pida la modificación del convenio.',
    rule: 'Convenios sin llamado cuyo plazo para licitar pasó; si no se conoce ese plazo, cuyo término vigente pasó.',
    functions: ['E6', 'E7', 'E5'],
    record: 'convenio',
    deed: { label: 'Anotar el llamado', writes: 'convenio', to: (id) => `/fichas/convenios/${id}/editar#calledOn` },
  },
  latePassed: {
    title: 'Hitos vencidos sin fecha real',
    mend: 'Registre la fecha real o reprograme el hito.',
    rule: 'Hitos de iniciativas vivas cuya fecha planificada pasó.',
    functions: ['E5', 'E6'],
    record: 'initiative',
    deed: { label: dateOf, writes: 'milestone', to: (id) => `/fichas/initiatives/${id}#milestones` },
  },
  unmeasured: {
    title: 'Obras en ejecución sin avance medido en 60 días',
    mend: 'Registre el avance físico.',
    rule: 'Iniciativas en ejecución cuya última medición tiene más de 60 días, o que no tienen ninguna.',
    functions: ['G3', 'E5', 'DOM1'],
    record: 'initiative',
    deed: {
      label: 'Registrar el avance',
      writes: 'progress',
      to: (id) => `/fichas/initiatives/${id}?agregar=progress-entries#progress-entries`,
    },
  },
} as const satisfies Readonly<Record<string, BreakKind>>;

/** The name of a way in which the thread breaks. */
export type BreakName = keyof typeof kinds;

/** True for the name of one. */
export const isBreak = (text: string | null): text is BreakName => text !== null && Object.hasOwn(kinds, text);
