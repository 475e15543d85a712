import type { CharterUnit } from '../charter.ts';

/** The places of a municipality that SECPLAC works with. */
export const units: readonly CharterUnit[] = [
  { code: 'alcaldia', label: 'Alcaldía' },
  { code: 'concejo', label: 'Concejo Municipal' },
  { code: 'cosoc', label: 'Consejo Comunal de Organizaciones de la Sociedad Civil' },
  { code: 'administracion', label: 'Administración Municipal', parent: 'alcaldia' },
  { code: 'secretaria-municipal', label: 'Secretaría Municipal', parent: 'alcaldia' },
  { code: 'secplac', label: 'Secretaría Comunal de Planificación', parent: 'alcaldia' },
  { code: 'secplac-estudios', label: 'Estudios y Planificación', parent: 'secplac' },
  { code: 'secplac-proyectos', label: 'Formulación de Proyectos', parent: 'secplac' },
  { code: 'secplac-presupuesto', label: 'Presupuesto e Inversiones', parent: 'secplac' },
  { code: 'secplac-licitaciones', label: 'Licitaciones', parent: 'secplac' },
  { code: 'secplac-urbanismo', label: 'Asesoría Urbana', parent: 'secplac' },
  { code: 'secplac-patrimonio', label: 'Patrimonio y Concesiones', parent: 'secplac' },
  { code: 'daf', label: 'Dirección de Administración y Finanzas', parent: 'alcaldia' },
  { code: 'tesoreria', label: 'Tesorería Municipal', parent: 'daf' },
  { code: 'informatica', label: 'Informática', parent: 'daf' },
  { code: 'dom', label: 'Dirección de Obras Municipales', parent: 'alcaldia' },
  { code: 'juridico', label: 'Dirección de Asesoría Jurídica', parent: 'alcaldia' },
  { code: 'control', label: 'Dirección de Control', parent: 'alcaldia' },
  { code: 'dideco', label: 'Dirección de Desarrollo Comunitario', parent: 'alcaldia' },
  { code: 'transito', label: 'Dirección de Tránsito y Transporte Público', parent: 'alcaldia' },
  { code: 'dimao', label: 'Dirección de Medio Ambiente, Aseo y Ornato', parent: 'alcaldia' },
  { code: 'seguridad', label: 'Dirección de Seguridad Pública', parent: 'alcaldia' },
  { code: 'educacion', label: 'Departamento de Educación', parent: 'alcaldia' },
  { code: 'salud', label: 'Departamento de Salud', parent: 'alcaldia' },
];
