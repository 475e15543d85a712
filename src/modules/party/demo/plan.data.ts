/** The plan of the leadership: axes, each with its objectives, each with its programmes. */
export const leadershipPlan = {
  name: 'Plan de la dirección comunal 2025–2027',
  edition: '2025',
  from: '2025-04-07',
  to: '2027-01-10',
  draftedOn: '2025-03-31',
  agreement: 'Acuerdo del pleno comunal de 5 de abril de 2025',
  axes: [
    {
      name: 'Un partido presente en cada localidad',
      objectives: [
        {
          name: 'Reunir a cada núcleo al menos una vez al mes',
          programmes: ['Calendario de núcleos', 'Acompañamiento a núcleos rurales'],
        },
        { name: 'Incorporar los temas de la mujer a cada secretaría', programmes: ['Plan de igualdad'] },
      ],
    },
    {
      name: 'Propuestas para el desarrollo de la comuna',
      objectives: [
        {
          name: 'Tener una política escrita sobre agua rural, cuidados y trabajo',
          programmes: ['Comisión de agua rural', 'Comisión de cuidados'],
        },
        {
          name: 'Seguir los programas públicos que se ejecutan en la comuna',
          programmes: ['Observatorio de programas'],
        },
      ],
    },
    {
      name: 'Formación y solidaridad',
      objectives: [
        {
          name: 'Formar a todos los dirigentes en planificación y normas electorales',
          programmes: ['Escuela de dirigentes'],
        },
        { name: 'Que nadie en apuros quede sin respuesta', programmes: ['Equipo de profesionales solidarios'] },
      ],
    },
  ],
} as const;
