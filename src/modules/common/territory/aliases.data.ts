/**
 * Names that official files write differently, folded (upper case, no accents, no signs), to the commune's code.
 * Read off files of Servel, SINIM, SUBDERE and regional governments.
 */
export const communeAliases: Readonly<Record<string, string>> = {
  AISEN: '11201',
  'CABO DE HORNOS EX NAVARINO': '12201',
  'CABO DE HORNOS Y ANTARTICA': '12201',
  'CON CON': '05103',
  COIHAIQUE: '11101',
  'LA CALERA': '05502',
  'LLAY LLAY': '05703',
  MARCHIHUE: '06204',
  NAVARINO: '12201',
  'O HIGGINS': '11302',
  PAIGUANO: '04105',
  'PADRE DE LAS CASAS': '09112',
  'PTO MONTT': '10101',
  'PTO VARAS': '10109',
  'SAN FRANCISCO DE MOSTAZAL': '06110',
  'SAN VICENTE DE TAGUA TAGUA': '06117',
  'STA BARBARA': '08311',
  'STA CRUZ': '06310',
  'STA MARIA': '05706',
  STGO: '13101',
  'SANTIAGO CENTRO': '13101',
  TREHUACO: '16207',
};

/** Codes used before the Región de Ñuble existed (Ley 21.033, in force 2018-09-06), to today's. */
export const formerCommuneCodes: Readonly<Record<string, string>> = {
  '08401': '16101',
  '08402': '16102',
  '08403': '16202',
  '08404': '16203',
  '08405': '16302',
  '08406': '16103',
  '08407': '16104',
  '08408': '16204',
  '08409': '16303',
  '08410': '16105',
  '08411': '16106',
  '08412': '16205',
  '08413': '16107',
  '08414': '16201',
  '08415': '16206',
  '08416': '16301',
  '08417': '16304',
  '08418': '16108',
  '08419': '16305',
  '08420': '16207',
  '08421': '16109',
};
