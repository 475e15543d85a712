import type { LocalDate } from '../date.ts';
import type { Confidence, Holiday } from './holiday.ts';

const day = (on: LocalDate, name: string, confidence: Confidence = 'confirmed'): Holiday => ({
  on,
  name,
  norm: 'Ley 18.700 art. 180 (antes 169)',
  confidence,
});

/** Days of elections and plebiscites, which Ley 18.700 makes holidays; those ahead are likely until they are called. */
export const electionDays: readonly Holiday[] = [
  day('2000-01-16', 'Segunda vuelta presidencial'),
  day('2000-10-29', 'Elecciones municipales'),
  day('2001-12-16', 'Elecciones parlamentarias'),
  day('2004-10-31', 'Elecciones municipales'),
  day('2005-12-11', 'Elecciones presidencial y parlamentarias'),
  day('2006-01-15', 'Segunda vuelta presidencial'),
  day('2008-10-26', 'Elecciones municipales'),
  day('2009-12-13', 'Elecciones presidencial y parlamentarias'),
  day('2010-01-17', 'Segunda vuelta presidencial'),
  day('2012-10-28', 'Elecciones municipales'),
  day('2013-06-30', 'Elecciones primarias'),
  day('2013-11-17', 'Elecciones presidencial y parlamentarias'),
  day('2013-12-15', 'Segunda vuelta presidencial'),
  day('2016-06-19', 'Elecciones primarias municipales'),
  day('2016-10-23', 'Elecciones municipales'),
  day('2017-07-02', 'Elecciones primarias'),
  day('2017-11-19', 'Elecciones presidencial y parlamentarias'),
  day('2017-12-17', 'Segunda vuelta presidencial'),
  day('2020-10-25', 'Plebiscito nacional'),
  day('2020-11-29', 'Elecciones primarias municipales y regionales'),
  day('2021-05-15', 'Elecciones de convencionales, regionales y municipales'),
  day('2021-05-16', 'Elecciones de convencionales, regionales y municipales'),
  day('2021-06-13', 'Segunda vuelta de gobernadores regionales'),
  day('2021-07-18', 'Elecciones primarias presidenciales'),
  day('2021-11-21', 'Elecciones presidencial y parlamentarias'),
  day('2021-12-19', 'Segunda vuelta presidencial'),
  day('2022-09-04', 'Plebiscito constitucional'),
  day('2023-05-07', 'Elección del Consejo Constitucional'),
  day('2023-12-17', 'Plebiscito constitucional'),
  day('2024-06-09', 'Elecciones primarias municipales y regionales'),
  // Ley 21.693 spread this election over two days and left the Saturday a working day for other purposes.
  day('2024-10-27', 'Elecciones regionales y municipales'),
  day('2024-11-24', 'Segunda vuelta de gobernadores regionales'),
  day('2025-06-29', 'Elecciones primarias presidenciales'),
  day('2025-11-16', 'Elecciones presidencial y parlamentarias'),
  day('2025-12-14', 'Segunda vuelta presidencial'),
  day('2028-07-09', 'Elecciones primarias municipales y regionales', 'likely'),
  day('2028-10-29', 'Elecciones regionales y municipales', 'likely'),
  day('2028-11-26', 'Segunda vuelta de gobernadores regionales', 'likely'),
  day('2029-11-18', 'Elecciones presidencial y parlamentarias', 'likely'),
  day('2029-12-16', 'Segunda vuelta presidencial', 'likely'),
];
