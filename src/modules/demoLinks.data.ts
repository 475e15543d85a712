/** One invented instruction; days count from the day on which the demonstration is told. */
export interface DemoInstruction {
  name: string;
  sender: string;
  level: 'national' | 'regional' | 'provincial';
  channel: 'paper' | 'mail' | 'meeting' | 'phone';
  reference?: string;
  /** Days ago. */
  received: number;
  /** Business days to answer, or days from now until a day that the sender set. */
  days?: number;
  set?: number;
  norm?: string;
  /** The post that answers; absent: nobody was asked yet. */
  owner?: string;
  answer?: string;
  acknowledgement?: string;
}

/** One invented report upward. */
export interface DemoReport {
  name: string;
  addressee: string;
  level: DemoInstruction['level'];
  period: string;
  owner: string;
  set: number;
  content?: string;
  acknowledgement?: string;
}

interface DemoLinks {
  /** The post that keeps the links. */
  keeper: string;
  instructions: readonly DemoInstruction[];
  reports: readonly DemoReport[];
}

/** What came from other levels and what goes to them, in each invented institution. */
export const demoLinks: Readonly<Record<'municipality' | 'party', DemoLinks>> = {
  municipality: {
    keeper: 'director-secplac',
    instructions: [
      {
        name: 'Informar el estado de los proyectos con convenio vigente',
        sender: 'Gobierno Regional, División de Presupuesto',
        level: 'regional',
        channel: 'paper',
        reference: 'Oficio 1.118',
        received: 3,
        days: 10,
        owner: 'formulador',
      },
      {
        name: 'Enviar la nómina de inmuebles municipales sin inscribir',
        sender: 'Seremi de Bienes Nacionales',
        level: 'regional',
        channel: 'mail',
        received: 12,
        set: 9,
        owner: 'encargado-patrimonio',
      },
      {
        name: 'Confirmar asistencia a la mesa provincial de agua',
        sender: 'Delegación Presidencial Provincial',
        level: 'provincial',
        channel: 'phone',
        received: 1,
      },
    ],
    reports: [
      {
        name: 'Avance de la inversión regional en la comuna',
        addressee: 'Gobierno Regional',
        level: 'regional',
        period: '3.er trimestre',
        owner: 'profesional-presupuesto',
        set: 12,
      },
    ],
  },
  party: {
    keeper: 'presidente',
    instructions: [
      {
        name: 'Informar cuántos apoderados tiene cada local',
        sender: 'Dirección Regional',
        level: 'regional',
        channel: 'mail',
        reference: 'Circular 14',
        received: 3,
        days: 8,
        owner: 'secretario-electoral',
      },
      {
        name: 'Proponer dos sedes para la escuela de verano',
        sender: 'Secretaría Regional de Capacitación',
        level: 'regional',
        channel: 'meeting',
        received: 20,
        set: 6,
        owner: 'secretario-capacitacion',
      },
      {
        name: 'Enviar las propuestas de la comuna sobre agua rural',
        sender: 'Dirección Provincial',
        level: 'provincial',
        channel: 'paper',
        received: 45,
        set: -15,
        owner: 'secretario-desarrollo-comunal',
        answer: 'Se enviaron tres propuestas, con las actas de los núcleos rurales.',
        acknowledgement: 'Correo de la secretaría provincial, recibido conforme',
      },
      {
        name: 'Confirmar quién asiste al ampliado nacional',
        sender: 'Secretaría Nacional',
        level: 'national',
        channel: 'phone',
        received: 1,
      },
    ],
    reports: [
      {
        name: 'Avance de las metas de la comuna',
        addressee: 'Dirección Provincial',
        level: 'provincial',
        period: '3.er trimestre',
        owner: 'secretario-desarrollo-comunal',
        set: 10,
      },
      {
        name: 'Escuela de dirigentes: asistencia y evaluación',
        addressee: 'Secretaría Regional de Capacitación',
        level: 'regional',
        period: '2.º trimestre',
        owner: 'secretario-capacitacion',
        set: -30,
        content: 'Asistieron 31 de 40 inscritos; 27 terminaron. Faltó un relator en planificación.',
        acknowledgement: 'Secretaría Regional de Capacitación',
      },
    ],
  },
};
