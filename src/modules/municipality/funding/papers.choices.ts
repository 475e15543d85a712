/** The twelve folders of the digital file of an initiative in the BIP: a package for an application uses these names. */
export const bipFolders = {
  preinvestment: '01 Estudio preinversional',
  budget: '02 Evaluación económica/presupuesto',
  specifications: '03 TDR/EETT',
  drawings: '04 Planos-ingeniería',
  annexes: '05 Anexos',
  letters: '06 Oficios',
  noncompliance: '07 Incumplimiento normativa',
  land: '08 Terreno',
  equipment: '09 Equipos',
  basicStudy: '10 Resultados estudio básico',
  reevaluations: '11 Reevaluaciones',
  spending: '12 Ejecución presupuestaria',
} as const;

export type BipFolder = keyof typeof bipFolders;

/** The name of a folder as a disc accepts it: a slash would open another folder. */
export const bipFolderName = (folder: BipFolder): string => bipFolders[folder].replaceAll('/', '-');

/** How sure we are of a figure or a rule; what is below confirmed shows as «sin verificar» and only warns. */
export const confidences = {
  confirmed: 'Verificado',
  likely: 'Sin verificar',
  doubtful: 'Dudoso, sin verificar',
} as const;
