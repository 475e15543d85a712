/** One source of money as the catalogue describes it; figures are those of the norm cited, and change with it. */
export interface KnownSource {
  name: string;
  institution: string;
  norm?: string;
  finances: string;
  limits: string;
  /** The most that one initiative may ask, in UTM of the month of that day. */
  limitAmount?: string;
  limitUnit?: 'UTM';
  limitOn?: string;
}

/** The usual sources of municipal investment. What could not be read in its norm says «sin verificar». */
export const knownSources: readonly KnownSource[] = [
  {
    name: 'FNDR',
    institution: 'Gobierno Regional',
    norm: 'Ley 19.175; Sistema Nacional de Inversiones',
    finances: 'Cualquier iniciativa de inversión: estudios, proyectos y programas.',
    limits:
      'Requiere recomendación satisfactoria (RS) del Ministerio de Desarrollo Social. El gobierno regional prioriza y el consejo regional aprueba. Convenio mandato o de transferencia.',
  },
  {
    name: 'FRIL',
    institution: 'Gobierno Regional',
    norm: 'Ley de Presupuestos, partida 31, glosa FRIL; guía operativa SUBDERE, Res. Ex. 15.051 de 2023',
    finances: 'Obras locales de menor tamaño.',
    limits:
      'Menos de 5.000 UTM por proyecto, al valor de enero; exento de la recomendación del Ministerio de Desarrollo Social. Cada gobierno regional fija sus propios topes. No se puede fraccionar.',
    limitAmount: '5000',
    limitUnit: 'UTM',
    limitOn: '2026-01-01',
  },
  {
    name: 'Circular 33',
    institution: 'Gobierno Regional',
    norm: 'Oficio Circular 33 de 13 de julio de 2009, Ministerio de Hacienda',
    finances:
      'Conservación de infraestructura, activos no financieros (subtítulo 29), estudios propios del giro y emergencias.',
    limits:
      'Conservación sólo si cuesta hasta el 30 % de la reposición; si no, va al Sistema Nacional de Inversiones. Ficha BIP, sin RATE.',
  },
  {
    name: 'PMU',
    institution: 'SUBDERE',
    norm: 'Guía operativa del programa (sin verificar la vigente)',
    finances: 'Infraestructura urbana menor y equipamiento comunal.',
    limits:
      'Postulación continua todo el año, sólo municipalidades y asociaciones. El proyecto debe funcionar por sí solo y no ser etapa de otro mayor. Monto máximo: sin verificar.',
  },
  {
    name: 'PMB',
    institution: 'SUBDERE',
    norm: 'DS 829 de 1998; instructivo, Res. Ex. 2.619 de 2018',
    finances:
      'Saneamiento, agua, electrificación, residuos, compra de terrenos, estudios, inspección técnica y saneamiento de títulos.',
    limits:
      'Líneas: obras, diseños, asistencia técnica, saneamiento de títulos, adquisición de terrenos e inspección técnica.',
  },
  {
    name: 'FNDR 8 %',
    institution: 'Gobierno Regional',
    norm: 'Ley de Presupuestos, partida 31, glosa de vinculación con la comunidad',
    finances: 'Cultura, deporte, seguridad, medio ambiente, actividades sociales y personas mayores.',
    limits:
      'Hasta el 8 % del presupuesto de inversión regional. Concurso para municipalidades e instituciones sin fines de lucro; asignación directa de a lo más 10 %. Se rinde en SISREC.',
  },
  {
    name: 'FNDR programas',
    institution: 'Gobierno Regional',
    norm: 'Ley 21.591 y guías de cada región',
    finances: 'Programas, entre ellos los de fomento productivo del fondo regional (royalty).',
    limits: 'Bases propias de cada gobierno regional.',
  },
  {
    name: 'Sectorial MINVU',
    institution: 'SERVIU',
    norm: 'DS 114 de 1994 (pavimentación participativa), DS 312 de 2006 (espacios públicos), DS 14 de 2007 (Quiero mi Barrio)',
    finances: 'Pavimentos y aceras, plazas y paseos, recuperación de barrios.',
    limits:
      'Pavimentación participativa: el comité aporta entre 5 y 30 % y el municipio hasta 25 %; largo entre 100 y 1.000 m; ingeniería aprobada por SERVIU. Las fechas cambian cada año: sin verificar.',
  },
  {
    name: 'Sectorial salud y educación',
    institution: 'Ministerio sectorial',
    finances: 'Postas, consultorios, escuelas y jardines.',
    limits: 'Bases de cada servicio; su certificado de pertinencia técnica lo piden también otros fondos.',
  },
  {
    name: 'FNSP',
    institution: 'Subsecretaría de Prevención del Delito',
    finances: 'Proyectos de seguridad pública y prevención.',
    limits: 'Bases propias de cada convocatoria.',
  },
  {
    name: 'Recursos propios',
    institution: 'Municipalidad',
    norm: 'Ley 18.695 art. 65 letra j)',
    finances: 'Todo lo que la ley permite, por los subtítulos 29 y 31 del presupuesto municipal.',
    limits: 'El contrato de 500 UTM o más requiere acuerdo del concejo.',
  },
  {
    name: 'FAEP',
    institution: 'Ministerio de Educación',
    norm: 'Convenio de cada año; Ley 21.796',
    finances: 'Educación municipal que aún no pasa a un servicio local.',
    limits:
      'Termina a medida que asumen los servicios locales de educación pública. Sin verificar para el año en curso.',
  },
  {
    name: 'Fondo de equidad territorial (royalty)',
    institution: 'SUBDERE y Tesorería General',
    norm: 'Ley 21.591',
    finances: 'Ingreso municipal de las comunas más dependientes del Fondo Común Municipal.',
    limits: 'Fondo total de 2.500.000 UTM; se distribuye por fórmula, no se postula.',
  },
  {
    name: 'Aportes al espacio público',
    institution: 'Desarrolladores inmobiliarios',
    norm: 'Ley 20.958',
    finances: 'Obras de movilidad y espacio público del plan comunal.',
    limits: 'Cuenta separada; al menos 70 % en movilidad y a lo más 10 % en administración. Requiere plan aprobado.',
  },
  {
    name: 'Donaciones y cooperación',
    institution: 'Empresas, embajadas y cooperación internacional',
    finances: 'Lo que acuerde el donante.',
    limits: 'Acuerdo del concejo cuando corresponde a 500 UTM o más. Sin verificar la ley de donaciones aplicable.',
  },
];
