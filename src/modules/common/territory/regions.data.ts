/**
 * The sixteen regions: code, official name, abbreviation, in the order of their code.
 * Source: SUBDERE, códigos únicos territoriales; Biblioteca del Congreso Nacional (CC BY). Spelling as in their laws.
 */
export const regionRows: readonly (readonly [code: string, name: string, abbreviation: string])[] = [
  ['01', 'Región de Tarapacá', 'TA'],
  ['02', 'Región de Antofagasta', 'AN'],
  ['03', 'Región de Atacama', 'AT'],
  ['04', 'Región de Coquimbo', 'CO'],
  ['05', 'Región de Valparaíso', 'VS'],
  ['06', "Región del Libertador Bernardo O'Higgins", 'OH'],
  ['07', 'Región del Maule', 'ML'],
  ['08', 'Región del Biobío', 'BI'],
  ['09', 'Región de La Araucanía', 'AR'],
  ['10', 'Región de Los Lagos', 'LL'],
  ['11', 'Región de Aysén del General Carlos Ibáñez del Campo', 'AI'],
  ['12', 'Región de Magallanes y de la Antártica Chilena', ''],
  ['13', 'Región Metropolitana de Santiago', 'RM'],
  ['14', 'Región de Los Ríos', 'LR'],
  ['15', 'Región de Arica y Parinacota', 'AP'],
  ['16', 'Región de Ñuble', 'NU'],
];
