import { daysAfter, type LegalDate, weekday } from './calendar.ts';
import type { DemoLifeEntry, DemoMilestone, InitiativeType } from './initiative.ts';
import { firstOn } from './life.ts';
import { type Random, the } from './random.ts';

type Step = readonly [action: string, label: string, days: number];

const steps: Readonly<Record<InitiativeType, readonly Step[]>> = {
  project: [
    ['submit', 'Postulación ingresada', 160],
    ['recommend', 'Recomendación técnica', 70],
    ['fund', 'Financiamiento aprobado', 200],
    ['award', 'Contrato adjudicado', 120],
    ['begin', 'Entrega de terreno', 35],
    ['receiveProvisionally', 'Recepción provisoria', 240],
  ],
  programme: [
    ['submit', 'Postulación ingresada', 90],
    ['fund', 'Convenio aprobado', 120],
    ['begin', 'Inicio de actividades', 100],
    ['receiveProvisionally', 'Término de actividades', 180],
  ],
  study: [
    ['submit', 'Postulación ingresada', 100],
    ['fund', 'Financiamiento aprobado', 140],
    ['award', 'Consultoría adjudicada', 80],
    ['receiveProvisionally', 'Informe final recibido', 200],
  ],
};

/**
 * Three to six expected moments; while nothing is submitted only the near ones are planned. What a later one shows to have
 * happened has a date, and what is still to come is planned again each time that the initiative moves.
 */
export function milestonesOf(type: InitiativeType, life: readonly DemoLifeEntry[], random: Random): DemoMilestone[] {
  const submitted = firstOn(life, 'submit') !== undefined;
  const planned = submitted ? steps[type] : steps[type].slice(0, 3);
  let plannedOn: LegalDate = the(life[0]).on;
  const lastOn = the(life.at(-1)).on;
  return planned.map(([action, label, days], place) => {
    const later = planned.slice(place).flatMap(([each]) => firstOn(life, each) ?? []);
    const doneOn = firstOn(life, action) ?? later[0];
    const from = doneOn || plannedOn > lastOn ? plannedOn : lastOn;
    plannedOn = weekday(daysAfter(from, days * (0.8 + random.next() * 0.4)));
    return doneOn ? { label, plannedOn, doneOn } : { label, plannedOn };
  });
}
