import type { Scope } from './value.ts';
import type { ValueId } from './valueIds.ts';

/** One line that a lawyer can sign: on that day, that value says this, by that norm; null: it says nothing yet, or no longer. */
export interface SignedLine {
  on: string;
  id: ValueId;
  scope?: Scope;
  expected: number | string | readonly number[] | null;
  norm?: string;
  /** False: it shows as «sin verificar» and may only warn. */
  verified?: boolean;
}

/** The day before and the day of each change whose date is known. */
export const signedTable: readonly SignedLine[] = [
  // Ley 21.719, datos personales: rige desde el 1 dic 2026.
  { on: '2026-11-30', id: 'dp.answer', expected: null },
  { on: '2026-12-01', id: 'dp.answer', expected: 30, norm: 'Ley 19.628 art. 11 (Ley 21.719)', verified: true },
  { on: '2026-11-30', id: 'dp.block.answer', expected: null },
  { on: '2026-12-01', id: 'dp.block.answer', expected: 2, norm: 'Ley 19.628 art. 11 (Ley 21.719)', verified: true },
  { on: '2026-11-30', id: 'dp.fines', expected: null },
  { on: '2026-12-01', id: 'dp.fines', expected: [5_000, 10_000, 20_000], verified: true },
  {
    on: '2026-11-21',
    id: 'dp.vigencia',
    expected: '2026-12-01',
    norm: 'Ley 21.719 art. 1° transitorio',
    verified: true,
  },
  { on: '2026-11-21', id: 'datos.limite', expected: '2026-12-01', verified: true },
  // Decreto 661, reglamento de compras: rige desde el 12 dic 2024 y absorbe el tramo LQ.
  { on: '2024-12-11', id: 'ds661.pub.le', expected: null },
  { on: '2024-12-12', id: 'ds661.pub.le', expected: 10, norm: 'Decreto 661', verified: true },
  { on: '2024-12-11', id: 'ds661.tramo.lp', expected: [1_000, 2_000], verified: true },
  { on: '2024-12-12', id: 'ds661.tramo.lp', expected: [1_000, 5_000], norm: 'Decreto 661', verified: true },
  { on: '2024-12-11', id: 'ds661.tramo.lq', expected: [2_000, 5_000], verified: true },
  { on: '2024-12-12', id: 'ds661.tramo.lq', expected: null },
  { on: '2024-12-11', id: 'ds661.comision.min', expected: null },
  { on: '2024-12-12', id: 'ds661.comision.min', expected: 3, verified: true },
  { on: '2024-12-12', id: 'ds661.pub.le_reducido', expected: 5, verified: false },
  // Ley 19.886 reformada: la cifra se leyó al 24 abr 2026; el día en que comenzó sólo se conoce.
  { on: '2024-12-11', id: 'ley19886.fiel_pct', expected: null },
  { on: '2024-12-12', id: 'ley19886.fiel_pct', expected: 5, norm: 'Ley 19.886 art. 11', verified: false },
  { on: '2026-04-23', id: 'ley19886.compra_agil_tope', expected: 100, verified: false },
  { on: '2026-04-24', id: 'ley19886.compra_agil_tope', expected: 100, verified: true },
  { on: '2023-12-10', id: 'ley19886.tcp_demanda', expected: null },
  { on: '2023-12-11', id: 'ley19886.tcp_demanda', expected: 10, verified: false },
  // Ley 21.802, seguridad municipal: rige desde el 11 ago 2026 y da un año.
  { on: '2026-08-10', id: 'seg.21802', expected: null },
  { on: '2026-08-11', id: 'seg.21802', expected: '2027-08-11', norm: 'Ley 21.802', verified: true },
  // Ley 21.311, registro de afiliados: rige desde el 16 feb 2021.
  { on: '2021-02-15', id: 'party.registry.report', expected: null },
  {
    on: '2021-02-16',
    id: 'party.registry.report',
    expected: 5,
    norm: 'Ley 18.603 art. 22 (Ley 21.311)',
    verified: true,
  },
  // Ley 21.146, elecciones de organizaciones comunitarias: rige desde el 28 ago 2019.
  { on: '2019-08-27', id: 'jjvv.notice', expected: null },
  { on: '2019-08-28', id: 'jjvv.notice', expected: 15, norm: 'Ley 19.418 (Ley 21.146)', verified: true },
  { on: '2019-08-27', id: 'jjvv.deposit', expected: null },
  { on: '2019-08-28', id: 'jjvv.deposit', expected: 5, verified: true },
  // Ley 20.922, topes de personal municipal: rige desde el 25 may 2016.
  { on: '2016-05-24', id: 'muni.personal_tope', expected: null },
  { on: '2016-05-25', id: 'muni.personal_tope', expected: 42, norm: 'Ley 18.883 art. 2 (Ley 20.922)', verified: true },
  { on: '2016-05-25', id: 'muni.contrata_tope', expected: 40, verified: true },
  { on: '1993-12-15', id: 'muni.honorarios_tope', expected: null },
  { on: '1993-12-16', id: 'muni.honorarios_tope', expected: 10, norm: 'Ley 19.280 art. 13', verified: true },
  // Ley 20.937, aporte propio de los candidatos a concejal: rige desde el 27 jul 2016.
  { on: '2016-07-26', id: 'own.concejal', expected: null },
  { on: '2016-07-27', id: 'own.concejal', expected: 25, norm: 'Ley 19.884 art. 9 (Ley 20.937)', verified: true },
  { on: '2026-11-21', id: 'account.deadline', expected: 30, norm: 'Ley 19.884 arts. 41 y 52', verified: true },
  // Ley 19.880, procedimiento administrativo: rige desde el 29 may 2003.
  { on: '2003-05-28', id: 'ley19880.habiles_sabado', expected: null },
  { on: '2003-05-29', id: 'ley19880.habiles_sabado', expected: 'inhábil', norm: 'Ley 19.880 art. 25', verified: true },
  { on: '2003-05-28', id: 'ley19880.reposicion', expected: null },
  { on: '2003-05-29', id: 'ley19880.reposicion', expected: 5, norm: 'Ley 19.880 art. 59', verified: true },
  // Distritos y escaños: 155 diputados desde el 5 may 2015.
  { on: '2015-05-04', id: 'dip.seats.total', expected: null },
  { on: '2015-05-05', id: 'dip.seats.total', expected: 155, norm: 'Ley 18.700 art. 189', verified: true },
  // Ley 21.455, cambio climático: el plan comunal vencía el 13 jun 2026.
  { on: '2022-06-12', id: 'ley21455.paccc', expected: null },
  { on: '2022-06-13', id: 'ley21455.paccc', expected: '2026-06-13', norm: 'Ley 21.455 art. 12', verified: true },
  // Ley de Presupuestos: vale por el año.
  { on: '2025-12-31', id: 'fril.tope_nacional', expected: null },
  { on: '2026-01-01', id: 'fril.tope_nacional', expected: 5_000, norm: 'Ley 21.796, partida 31', verified: true },
  { on: '2026-12-31', id: 'fndr8.tope', expected: 8, verified: true },
  { on: '2027-01-01', id: 'fndr8.tope', expected: null },
  // Normas de inversión: las de 2026 no se leyeron.
  { on: '2025-12-31', id: 'sni.fi_respuesta', expected: 60, verified: true },
  { on: '2026-01-01', id: 'sni.fi_respuesta', expected: 60, verified: false },
  // Toma de razón de contratos: Resolución 36, desde el 1 mar 2025; no alcanza a las municipalidades.
  { on: '2025-02-28', id: 'cgr.tomarazon_contratos', expected: null },
  { on: '2025-03-01', id: 'cgr.tomarazon_contratos', expected: 8_000, verified: true },
  // Ley orgánica: se leyó en 2026 y no consta desde cuándo rige.
  {
    on: '2026-11-21',
    id: 'locm.concejo.otras_materias',
    expected: 20,
    norm: 'Ley 18.695 arts. 82 letra c) y 153',
    verified: true,
  },
  { on: '2026-04-23', id: 'locm.concejo.contrato_umbral', expected: 500, verified: false },
  {
    on: '2026-04-24',
    id: 'locm.concejo.contrato_umbral',
    expected: 500,
    norm: 'Ley 18.695 art. 65 letra j)',
    verified: true,
  },
  // Lo que pide quien financia vale para su fondo, su región y su año.
  { on: '2026-11-21', id: 'conv.llamado', expected: null },
  {
    on: '2026-11-21',
    id: 'conv.llamado',
    scope: { region: '16', funder: 'FRIL', year: 2025 },
    expected: 45,
    verified: true,
  },
  { on: '2026-11-21', id: 'conv.llamado', scope: { region: '07', funder: 'FRIL', year: 2025 }, expected: null },
  // Lo que fija cada institución no está en ningún archivo.
  { on: '2026-11-21', id: 'statute.citation', expected: null },
  { on: '2026-11-21', id: 'propio.delegacion.contratos', expected: null },
];
