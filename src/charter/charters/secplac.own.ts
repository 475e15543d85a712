import type { CharterPost } from '../charter.ts';
import { functions, type MunicipalFunction } from './secplac.functions.ts';
import { internalRegulation, locm } from './secplac.sources.ts';

const allOfSecplac: MunicipalFunction[] = functions.map(({ code }) => code).filter((code) => /^[GE]\d+$/.test(code));

// The director holds every G and E, being the only post that the law names. Staff hold what they work on, never what the
// unit issues to alcalde or concejo (G1, G2, E16), so that whoever issues is never only the author.
/** The posts of SECPLAC itself. */
export const ownPosts: readonly CharterPost<MunicipalFunction>[] = [
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
