import type { RateResult } from '../investment.choices.ts';

/** What a result of the review means for who applied, in words. */
export interface Meaning {
  means: string;
  allows: string;
  next: string;
  /** The state to which it takes the application; absent where it stays. */
  to?: 'recommended' | 'observed' | 'objected' | 'reevaluation' | 'noncompliant' | 'lapsed' | 'inadmissible';
}

/** The results of the technical and economic analysis and what follows from each. */
export const meanings: Readonly<Record<RateResult, Meaning>> = {
  RS: {
    means: 'Recomendado satisfactoriamente: la evaluación es favorable.',
    allows: 'Se puede pedir el financiamiento.',
    next: 'Que el financista la priorice: acuerdo del consejo regional o resolución.',
    to: 'recommended',
  },
  AD: {
    means: 'Admisible: cumple lo que se pide; la conservación no necesita RS.',
    allows: 'Se puede pedir el financiamiento.',
    next: 'Que el financista la priorice.',
    to: 'recommended',
  },
  CF: {
    means: 'Continuidad favorable: viene de un año anterior y puede seguir.',
    allows: 'Continuar con el financiamiento.',
    next: 'Seguir la ejecución y pedir el saldo del año.',
    to: 'recommended',
  },
  FI: {
    means: 'Falta información: el revisor pide completar o aclarar antecedentes.',
    allows: 'Nada todavía.',
    next: 'Responder cada observación y reingresar dentro del plazo.',
    to: 'observed',
  },
  OT: {
    means: 'Objetado técnicamente: la iniciativa, como está, no conviene.',
    allows: 'Nada todavía.',
    next: 'Reformular y volver a postular.',
    to: 'objected',
  },
  RE: {
    means: 'Reevaluación: cambió lo que se había recomendado.',
    allows: 'Nada hasta el nuevo resultado.',
    next: 'Presentar los nuevos costos y esperar el resultado.',
    to: 'reevaluation',
  },
  IN: {
    means: 'Incumplimiento de normativa: se gastó, adjudicó o cambió sin autorización.',
    allows: 'Nada: bloquea la iniciativa.',
    next: 'Explicar ante quien evalúa; puede pesar en los llamados que vienen.',
    to: 'noncompliant',
  },
  NV: {
    means: 'No vigente: la recomendación perdió su vigencia o no hay resultado.',
    allows: 'Nada.',
    next: 'Actualizar los antecedentes y volver a postular.',
    to: 'lapsed',
  },
  inadmissible: {
    means: 'Inadmisible: no cumple los requisitos para ser revisada.',
    allows: 'Nada.',
    next: 'Corregir lo que falta y volver a ingresar.',
    to: 'inadmissible',
  },
  preadmissible: {
    means: 'Preadmisible: cumple los requisitos formales; sigue la revisión técnica.',
    allows: 'Nada todavía.',
    next: 'Esperar el resultado técnico.',
  },
};
