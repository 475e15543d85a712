import {
  type Charter,
  type CharterPost,
  type CharterSubstitution,
  type CharterUnit,
  defineCharter,
} from '../charter.ts';
import { functions, type MunicipalFunction } from './secplac.functions.ts';

// Law 18.695 is cited by the numbers of its consolidated text (DFL 1 of 2006), not by those of 1988.
const locm = (article: string, confidence: 'confirmed' | 'known' = 'confirmed') => ({
  norm: 'Ley 18.695',
  article,
  confidence,
});

// The law creates the unit and its head; the other posts of a unit are those of the internal regulation (art. 31).
const internalRegulation = {
  norm: 'Reglamento interno municipal',
  article: 'art. 31, Ley 18.695',
  confidence: 'known' as const,
};

const units: readonly CharterUnit[] = [
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

const allOfSecplac: MunicipalFunction[] = functions.map(({ code }) => code).filter((code) => /^[GE]\d+$/.test(code));

// The director holds every G and E, being the only post that the law names. Staff hold what they work on, never what the
// unit issues to alcalde or concejo (G1, G2, E16), so that whoever issues is never only the author.
const secplacPosts: readonly CharterPost<MunicipalFunction>[] = [
  {
    code: 'director-secplac',
    label: 'Director(a) SECPLAC',
    kind: 'unipersonal',
    unit: 'secplac',
    functions: [...allOfSecplac, 'UNI1'],
    source: locm('art. 21'),
  },
  {
    code: 'profesional-estudios',
    label: 'Profesional de estudios y planificación',
    kind: 'collegiate',
    unit: 'secplac-estudios',
    functions: ['G3', 'G4', 'G7', 'G8', 'E1', 'E3', 'E9', 'E14'],
    source: internalRegulation,
  },
  {
    code: 'formulador',
    label: 'Profesional formulador(a) de proyectos',
    kind: 'collegiate',
    unit: 'secplac-proyectos',
    functions: ['G3', 'G4', 'G6', 'G7', 'G8', 'E1', 'E2', 'E4', 'E5', 'E6', 'E14'],
    source: internalRegulation,
  },
  {
    code: 'profesional-presupuesto',
    label: 'Profesional de presupuesto e inversiones',
    kind: 'collegiate',
    unit: 'secplac-presupuesto',
    functions: ['G3', 'G7', 'E10', 'E11', 'E12'],
    source: internalRegulation,
  },
  {
    code: 'profesional-licitaciones',
    label: 'Profesional de licitaciones',
    kind: 'collegiate',
    unit: 'secplac-licitaciones',
    functions: ['G5', 'G7', 'E7', 'E13'],
    source: internalRegulation,
  },
  {
    code: 'asesor-urbanista',
    label: 'Asesor(a) urbanista',
    kind: 'unipersonal',
    unit: 'secplac-urbanismo',
    functions: ['E8', 'E1', 'E3', 'G4', 'G7'],
    source: locm('art. 21'),
  },
  {
    code: 'encargado-patrimonio',
    label: 'Encargado(a) de patrimonio y concesiones',
    kind: 'unipersonal',
    unit: 'secplac-patrimonio',
    functions: ['E15', 'E17', 'G7'],
    source: internalRegulation,
  },
];

const neighbourPosts: readonly CharterPost<MunicipalFunction>[] = [
  {
    code: 'alcalde',
    label: 'Alcalde(sa)',
    kind: 'unipersonal',
    unit: 'alcaldia',
    functions: ['ALC1'],
    source: locm('art. 56', 'known'),
  },
  {
    code: 'administrador-municipal',
    label: 'Administrador(a) municipal',
    kind: 'unipersonal',
    unit: 'administracion',
    functions: ['AMU1', 'UNI1'],
    source: locm('art. 30'),
  },
  {
    code: 'secretario-municipal',
    label: 'Secretario(a) municipal',
    kind: 'unipersonal',
    unit: 'secretaria-municipal',
    functions: ['SMU1', 'UNI1'],
    source: locm('art. 20', 'known'),
  },
  {
    code: 'director-daf',
    label: 'Director(a) de Administración y Finanzas',
    kind: 'unipersonal',
    unit: 'daf',
    functions: ['DAF1', 'UNI1'],
    source: locm('art. 27'),
  },
  {
    code: 'tesorero',
    label: 'Tesorero(a) municipal',
    kind: 'unipersonal',
    unit: 'tesoreria',
    functions: ['DAF2'],
    source: locm('art. 27 letra b)', 'known'),
  },
  {
    code: 'director-dom',
    label: 'Director(a) de Obras Municipales',
    kind: 'unipersonal',
    unit: 'dom',
    functions: ['DOM1', 'UNI1'],
    source: locm('art. 24'),
  },
  {
    code: 'ito',
    label: 'Inspector(a) técnico(a) de obras',
    kind: 'collegiate',
    unit: 'dom',
    functions: ['DOM1'],
    source: internalRegulation,
  },
  {
    code: 'director-juridico',
    label: 'Director(a) jurídico(a)',
    kind: 'unipersonal',
    unit: 'juridico',
    functions: ['JUR1', 'UNI1'],
    source: locm('art. 28'),
  },
  {
    code: 'abogado',
    label: 'Abogado(a) municipal',
    kind: 'collegiate',
    unit: 'juridico',
    functions: ['JUR1'],
    source: internalRegulation,
  },
  {
    code: 'director-control',
    label: 'Director(a) de Control',
    kind: 'unipersonal',
    unit: 'control',
    functions: ['CTL1', 'UNI1'],
    source: locm('art. 29'),
  },
  {
    code: 'director-dideco',
    label: 'Director(a) de Desarrollo Comunitario',
    kind: 'unipersonal',
    unit: 'dideco',
    functions: ['UNI1'],
    source: locm('art. 22', 'known'),
  },
  {
    code: 'director-transito',
    label: 'Director(a) de Tránsito y Transporte Público',
    kind: 'unipersonal',
    unit: 'transito',
    functions: ['UNI1'],
    source: locm('art. 26', 'known'),
  },
  {
    code: 'director-dimao',
    label: 'Director(a) de Medio Ambiente, Aseo y Ornato',
    kind: 'unipersonal',
    unit: 'dimao',
    functions: ['UNI1'],
    source: locm('art. 25'),
  },
  {
    code: 'director-seguridad',
    label: 'Director(a) de Seguridad Pública',
    kind: 'unipersonal',
    unit: 'seguridad',
    functions: ['UNI1'],
    source: locm('art. 16 bis'),
  },
  {
    code: 'director-educacion',
    label: 'Director(a) de Educación',
    kind: 'unipersonal',
    unit: 'educacion',
    functions: ['UNI1'],
    source: locm('art. 23', 'known'),
  },
  {
    code: 'director-salud',
    label: 'Director(a) de Salud',
    kind: 'unipersonal',
    unit: 'salud',
    functions: ['UNI1'],
    source: locm('art. 23', 'known'),
  },
  {
    code: 'concejal',
    label: 'Concejal(a)',
    kind: 'collegiate',
    unit: 'concejo',
    functions: ['CON1'],
    source: locm('art. 79'),
  },
  {
    code: 'consejero-cosoc',
    label: 'Consejero(a) de la sociedad civil',
    kind: 'collegiate',
    unit: 'cosoc',
    functions: ['COS1'],
    source: locm('art. 94'),
  },
  {
    code: 'encargado-informatica',
    label: 'Encargado(a) de informática',
    kind: 'unipersonal',
    unit: 'informatica',
    functions: ['ADM1'],
    source: { ...internalRegulation, confidence: 'unverified' },
  },
];

// The law gives the order of hierarchy; which post follows which is for each municipality's staff law, so it stays unverified.
const substitutions: readonly CharterSubstitution[] = [
  {
    post: 'alcalde',
    substitutes: ['administrador-municipal', 'secretario-municipal', 'director-secplac'],
    trigger: 'absence',
    source: { norm: 'Ley 18.695', article: 'art. 62, en el orden de jerarquía', confidence: 'unverified' },
    limit: 'mayor.absence',
    medicalLimit: 'mayor.absence.medical',
  },
  {
    post: 'director-secplac',
    substitutes: ['asesor-urbanista'],
    trigger: 'both',
    source: { norm: 'Ley 18.883', article: 'subrogación dentro de la unidad', confidence: 'unverified' },
  },
  {
    post: 'director-daf',
    substitutes: ['tesorero'],
    trigger: 'both',
    source: { norm: 'Ley 18.883', article: 'subrogación dentro de la unidad', confidence: 'unverified' },
  },
];

/** The municipality as SECPLAC sees it: its own posts, and the neighbours that its work passes through. */
export const municipality: Charter<MunicipalFunction> = defineCharter<MunicipalFunction>({
  edition: 'municipality',
  name: 'Municipalidad',
  units,
  posts: [...neighbourPosts.slice(0, 3), ...secplacPosts, ...neighbourPosts.slice(3)],
  functions,
  substitutions,
});
export type { MunicipalFunction };
