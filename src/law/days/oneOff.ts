import type { Holiday } from './holiday.ts';

const papalVisit = 'Visita del Papa Francisco';
const pampilla = 'Fiesta de La Pampilla';
const magallanes = 'Feriado de Fiestas Patrias en Magallanes y Chiloé';

/** Days that a law made a holiday once. Where memory and not a text is the source, the day is likely and shows as unverified. */
export const oneOffHolidays: readonly Holiday[] = [
  { on: '2002-04-24', name: 'Censo de población', norm: 'Ley 19.790', confidence: 'likely' },
  { on: '2010-09-17', name: 'Feriado del Bicentenario', norm: 'Ley 20.450', confidence: 'likely' },
  { on: '2010-09-20', name: 'Feriado del Bicentenario', norm: 'Ley 20.450', confidence: 'likely' },
  { on: '2016-09-20', name: pampilla, norm: 'Ley 20.953', confidence: 'confirmed', region: '04' },
  { on: '2017-04-19', name: 'Censo de población', norm: 'Ley 20.997', confidence: 'likely' },
  { on: '2017-09-21', name: magallanes, norm: 'Ley 21.034', confidence: 'confirmed', region: '12' },
  { on: '2017-09-21', name: magallanes, norm: 'Ley 21.034', confidence: 'confirmed', province: '102' },
  { on: '2018-01-16', name: papalVisit, norm: 'Ley 21.065', confidence: 'confirmed', region: '13' },
  { on: '2018-01-17', name: papalVisit, norm: 'Ley 21.051', confidence: 'confirmed', region: '09' },
  { on: '2018-01-18', name: papalVisit, norm: 'Ley 21.051', confidence: 'confirmed', region: '01' },
  { on: '2022-09-16', name: 'Feriado de Fiestas Patrias', norm: 'Ley 21.482', confidence: 'likely' },
  {
    on: '2023-09-08',
    name: 'Virgen de Guadalupe de Ayquina',
    norm: 'Ley 21.609',
    confidence: 'confirmed',
    region: '02',
  },
  { on: '2023-09-20', name: pampilla, norm: 'Ley 21.609', confidence: 'confirmed', region: '04' },
  { on: '2024-09-21', name: magallanes, norm: 'Ley 21.704', confidence: 'confirmed', region: '12' },
  { on: '2024-09-21', name: magallanes, norm: 'Ley 21.704', confidence: 'confirmed', province: '102' },
];
