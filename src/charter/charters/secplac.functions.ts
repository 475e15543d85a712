import type { CharterFunction, CharterSource } from '../charter.ts';

const locm = (article: string, confidence: 'confirmed' | 'known' = 'confirmed'): CharterSource => ({
  norm: 'Ley 18.695',
  article,
  confidence,
});

// The law gives SECPLAC seven functions (art. 21); the others come from the municipality's own regulation, which art. 31
// orders to dictate. `and` names the law each one leans on.
const regulation = (and?: string): CharterSource => ({
  norm: 'Reglamento interno municipal',
  article: and ? `art. 31, Ley 18.695; ${and}` : 'art. 31, Ley 18.695',
  confidence: 'known',
});

/** Every function of the municipality's charter, in the order of the law. */
export const functions = [
  {
    code: 'G1',
    label: 'Secretaría técnica de alcalde y concejo',
    does: 'Sirve de secretaría técnica permanente del alcalde y del concejo en la estrategia municipal y en las políticas, planes, programas y proyectos.',
    source: locm('art. 21 letra a)'),
  },
  {
    code: 'G2',
    label: 'Asesorar el PLADECO y el presupuesto',
    does: 'Asesora al alcalde en los proyectos de plan comunal de desarrollo y de presupuesto, e informa al concejo a lo menos cada semestre.',
    source: locm('art. 21 letras b) y c)'),
  },
  {
    code: 'G3',
    label: 'Evaluar el cumplimiento',
    does: 'Evalúa el cumplimiento de planes, programas, proyectos, inversiones y presupuesto, e informa sus resultados.',
    source: locm('art. 21 letra c)'),
  },
  {
    code: 'G4',
    label: 'Analizar la situación de la comuna',
    does: 'Analiza en forma permanente la situación de desarrollo de la comuna, con énfasis social y territorial.',
    source: locm('art. 21 letra d)'),
  },
  {
    code: 'G5',
    label: 'Elaborar bases de licitación',
    does: 'Elabora las bases generales y específicas de las licitaciones, previo informe de la unidad competente.',
    source: locm('art. 21 letra e)'),
  },
  {
    code: 'G6',
    label: 'Fomentar vínculos técnicos',
    does: 'Fomenta vínculos técnicos con los servicios públicos y con el sector privado de la comuna.',
    source: locm('art. 21 letra f)'),
  },
  {
    code: 'G7',
    label: 'Recopilar información comunal',
    does: 'Recopila y mantiene la información comunal y regional que sirve a sus funciones.',
    source: locm('art. 21 letra g)'),
  },
  {
    code: 'G8',
    label: 'Orientar el desarrollo territorial',
    does: 'Orienta el desarrollo territorial y social mediante planes, programas y proyectos.',
    source: regulation('art. 21'),
  },
  {
    code: 'E1',
    label: 'Registrar la inversión de otros',
    does: 'Lleva el registro de las acciones y proyectos que los servicios del Estado y el sector privado realizan en la comuna.',
    source: regulation('art. 21 letra g)'),
  },
  {
    code: 'E2',
    label: 'Registrar fuentes de financiamiento',
    does: 'Lleva el registro de las fuentes de financiamiento nacionales, regionales, públicas y privadas.',
    source: regulation('art. 21 letra g)'),
  },
  {
    code: 'E3',
    label: 'Proponer medidas ambientales',
    does: 'Estudia y propone medidas contra el deterioro del medio ambiente y la contaminación.',
    source: regulation('art. 25'),
  },
  {
    code: 'E4',
    label: 'Proponer programas y proyectos',
    does: 'Propone programas y proyectos específicos de carácter territorial y social.',
    source: regulation('art. 21 letra a)'),
  },
  {
    code: 'E5',
    label: 'Seguir los proyectos postulados',
    does: 'Mantiene contacto con la planificación regional para conocer el estado de los proyectos postulados y de la inversión regional.',
    source: regulation('art. 21 letra f)'),
  },
  {
    code: 'E6',
    label: 'Postular la inversión municipal',
    does: 'Responde por la correcta postulación de los proyectos de inversión municipal y por su seguimiento.',
    source: regulation('art. 21 letra a)'),
  },
  {
    code: 'E7',
    label: 'Licitar y tramitar proyectos',
    does: 'Prepara bases especiales, llama a propuestas y tramita los proyectos municipales, de servicios traspasados y de terceros.',
    source: regulation('art. 21 letra e)'),
  },
  {
    code: 'E8',
    label: 'Proponer normas de uso del suelo',
    does: 'Estudia y propone medidas y normas para el adecuado uso del suelo.',
    source: regulation('art. 21'),
  },
  {
    code: 'E9',
    label: 'Evaluar el PLADECO',
    does: 'Evalúa el plan comunal de desarrollo en lo financiero, presupuestario, social y territorial.',
    source: regulation('art. 21 letra c)'),
  },
  {
    code: 'E10',
    label: 'Programar la inversión interna',
    does: 'Elabora y programa, con las demás unidades, la inversión municipal en el área administrativa interna.',
    source: regulation(),
  },
  {
    code: 'E11',
    label: 'Elaborar el plan financiero',
    does: 'Elabora con Administración y Finanzas el plan financiero y presupuestario, coherente con el plan comunal de desarrollo.',
    source: regulation('arts. 21 letra b) y 27 letra b)'),
  },
  {
    code: 'E12',
    label: 'Requerir y controlar el presupuesto de obras',
    does: 'Requiere el presupuesto de las obras y programas en ejecución y controla su gasto.',
    source: regulation('art. 21 letra c)'),
  },
  {
    code: 'E13',
    label: 'Registrar contratistas y consultores',
    does: 'Diseña y mantiene el registro de contratistas, consultores y profesionales.',
    source: regulation('arts. 4 y 16, Ley 19.886'),
  },
  {
    code: 'E14',
    label: 'Asesorar a unidades y organizaciones',
    does: 'Asesora e informa a las unidades municipales, a los servicios públicos y a las organizaciones intermedias.',
    source: regulation('art. 98'),
  },
  {
    code: 'E15',
    label: 'Sanear inmuebles municipales',
    does: 'Regulariza los títulos de los inmuebles municipales en situación irregular.',
    source: regulation('art. 28'),
  },
  {
    code: 'E16',
    label: 'Consolidar la cuenta pública',
    does: 'Pide en enero la memoria de cada dirección, y prepara y consolida la cuenta pública.',
    source: regulation('art. 67'),
  },
  {
    code: 'E17',
    label: 'Administrar bienes y espacio público',
    does: 'Administra bienes municipales y nacionales de uso público: concesiones, permisos, ventas y remates.',
    source: regulation('art. 63 letra f)'),
  },
  {
    code: 'ALC1',
    label: 'Aprobar y someter al concejo',
    does: 'Dirige la municipalidad, aprueba sus actos y somete al concejo las materias que requieren su acuerdo.',
    source: locm('arts. 63, 65 y 82'),
  },
  {
    code: 'AMU1',
    label: 'Coordinar las unidades',
    does: 'Coordina las unidades municipales según las instrucciones del alcalde y elabora y sigue el plan anual de acción.',
    source: locm('art. 30'),
  },
  {
    code: 'SMU1',
    label: 'Certificar acuerdos y sesiones',
    does: 'Dirige la secretaría administrativa del alcalde y del concejo, y da fe de las actuaciones municipales.',
    source: locm('art. 20', 'known'),
  },
  {
    code: 'DAF1',
    label: 'Administrar las finanzas',
    does: 'Lleva la contabilidad, imputa y visa los egresos y colabora en el presupuesto.',
    source: locm('art. 27'),
  },
  {
    code: 'DAF2',
    label: 'Efectuar los pagos',
    does: 'Recauda los ingresos y efectúa los pagos que otra persona autorizó.',
    source: locm('art. 27 letra b)', 'known'),
  },
  {
    code: 'DOM1',
    label: 'Dirigir e inspeccionar las obras',
    does: 'Dirige las obras municipales, las inspecciona e informa su avance físico.',
    source: locm('art. 24 letra f)'),
  },
  {
    code: 'JUR1',
    label: 'Informar en derecho',
    does: 'Informa en derecho los asuntos de las unidades y mantiene al día los títulos de los bienes municipales.',
    source: locm('art. 28'),
  },
  {
    code: 'CTL1',
    label: 'Controlar la legalidad y la ejecución',
    does: 'Audita la operación, controla la ejecución financiera y presupuestaria, y representa los actos ilegales.',
    source: locm('art. 29'),
  },
  {
    code: 'UNI1',
    label: 'Entregar el aporte de la unidad',
    does: 'Entrega la información, la memoria y los aportes que la unidad debe a los planes, al presupuesto y a la cuenta pública.',
    source: regulation('art. 67'),
  },
  {
    code: 'CON1',
    label: 'Fiscalizar y pedir información',
    does: 'Fiscaliza los planes, la inversión y el presupuesto, pide información y recomienda prioridades.',
    source: locm('art. 79'),
  },
  {
    code: 'COS1',
    label: 'Opinar por la sociedad civil',
    does: 'Se pronuncia sobre la cuenta pública, el presupuesto de inversión y los planes de la comuna.',
    source: locm('art. 94'),
  },
  {
    code: 'ADM1',
    label: 'Administrar la instalación',
    does: 'Mantiene las cuentas, los cargos, los permisos y el territorio de esta instalación.',
    source: { norm: 'Reglamento interno municipal', article: 'art. 31, Ley 18.695', confidence: 'unverified' },
  },
] as const satisfies readonly CharterFunction[];

/** The code of a function of the municipality's charter. */
export type MunicipalFunction = (typeof functions)[number]['code'];
