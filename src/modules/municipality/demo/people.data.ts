/** One invented person of the demonstration. */
export interface DemoPerson {
  id: string;
  name: string;
}

/** One invented tenure: the person holds the post from a date, until the day before another. */
export interface DemoTenure {
  person: string;
  post: string;
  capacity: 'titular' | 'interino';
  from: string;
  to?: string;
  basis: string;
}

// Person, name; then post, from, to (empty while it lasts), act.
type Row = readonly [
  id: string,
  name: string,
  ...tenures: (readonly [post: string, from: string, to: string, basis: string])[],
];

const olderCouncil = 'Sentencia de proclamación del TER, 2016';
const oldCouncil = 'Sentencia de proclamación del TER, 2021';
const newCouncil = 'Sentencia de proclamación del TER, 2024';
const cosoc = 'Acta de elección COSOC 2025';

const rows: readonly Row[] = [
  ['p01', 'Marta Quezada Llanos', ['alcalde', '2024-12-06', '', newCouncil]],
  [
    'p02',
    'Hernán Bustamante Oróstica',
    ['alcalde', '2016-12-06', '2021-06-28', olderCouncil],
    ['alcalde', '2021-06-28', '2024-12-06', oldCouncil],
  ],
  ['p03', 'Rosa Inostroza Mardones', ['administrador-municipal', '2025-01-02', '', 'Decreto alcaldicio 3 de 2025']],
  [
    'p04',
    'Claudio Villablanca Rubio',
    ['administrador-municipal', '2021-07-05', '2024-12-06', 'Decreto alcaldicio 1.712 de 2021'],
  ],
  ['p05', 'Ximena Sepúlveda Norambuena', ['secretario-municipal', '2014-03-03', '', 'Decreto alcaldicio 402 de 2014']],
  [
    'p06',
    'Ana Riquelme Fuentealba',
    ['formulador', '2016-04-01', '2022-08-01', 'Decreto alcaldicio 611 de 2016'],
    ['director-secplac', '2022-08-01', '', 'Decreto alcaldicio 1.988 de 2022'],
  ],
  [
    'p07',
    'Patricio Zapata Arriagada',
    ['director-secplac', '2015-01-05', '2022-06-30', 'Decreto alcaldicio 9 de 2015'],
  ],
  ['p08', 'Camila Ormeño Retamal', ['formulador', '2019-03-01', '', 'Decreto alcaldicio 377 de 2019']],
  ['p09', 'Diego Saldías Parra', ['formulador', '2022-09-05', '', 'Decreto alcaldicio 2.204 de 2022']],
  ['p10', 'Francisca Lagos Ibacache', ['formulador', '2020-01-02', '', 'Decreto alcaldicio 15 de 2020']],
  ['p11', 'Rodrigo Canales Vejar', ['formulador', '2017-05-02', '2023-11-30', 'Decreto alcaldicio 744 de 2017']],
  ['p12', 'Javiera Troncoso Mellado', ['formulador', '2024-01-08', '', 'Decreto alcaldicio 41 de 2024']],
  ['p13', 'Luis Sáez Contreras', ['profesional-presupuesto', '2012-08-01', '', 'Decreto alcaldicio 1.350 de 2012']],
  ['p14', 'Paulina Cid Urrutia', ['profesional-licitaciones', '2018-06-01', '', 'Decreto alcaldicio 902 de 2018']],
  ['p15', 'Tomás Echeverría Luengo', ['profesional-licitaciones', '2023-03-01', '', 'Decreto alcaldicio 488 de 2023']],
  ['p16', 'Verónica Matus Alarcón', ['asesor-urbanista', '2021-02-01', '', 'Decreto alcaldicio 190 de 2021']],
  ['p17', 'Ignacio Burgos Pedreros', ['profesional-estudios', '2020-10-01', '', 'Decreto alcaldicio 1.604 de 2020']],
  ['p18', 'Gloria Navarrete Jofré', ['encargado-patrimonio', '2013-04-15', '', 'Decreto alcaldicio 530 de 2013']],
  ['p19', 'Carmen Gloria Etchegaray Soto', ['director-daf', '2011-09-01', '', 'Decreto alcaldicio 1.422 de 2011']],
  ['p20', 'Nelson Palma Hermosilla', ['tesorero', '2009-01-02', '', 'Decreto alcaldicio 12 de 2009']],
  ['p21', 'Marcelo Ruminot Sandoval', ['director-dom', '2016-07-01', '', 'Decreto alcaldicio 1.033 de 2016']],
  ['p22', 'Daniela Bizama Cofré', ['ito', '2019-08-01', '', 'Decreto alcaldicio 1.290 de 2019']],
  ['p23', 'Óscar Merino Leal', ['ito', '2015-05-04', '2024-04-30', 'Decreto alcaldicio 690 de 2015']],
  ['p24', 'Bárbara Iturra Carrasco', ['ito', '2024-05-02', '', 'Decreto alcaldicio 855 de 2024']],
  ['p25', 'Sergio Anabalón Rivas', ['director-juridico', '2018-01-02', '', 'Decreto alcaldicio 8 de 2018']],
  ['p26', 'Mónica Elgueta Toloza', ['director-control', '2010-11-02', '', 'Decreto alcaldicio 1.871 de 2010']],
  ['p27', 'Pía Montecinos Aedo', ['director-dideco', '2024-12-31', '', 'Decreto alcaldicio 3.208 de 2024']],
  ['p28', 'Jorge Lillo Caamaño', ['director-dideco', '2017-01-03', '2024-12-31', 'Decreto alcaldicio 14 de 2017']],
  ['p29', 'Elena Sandoval Chandía', ['director-transito', '2012-03-01', '', 'Decreto alcaldicio 366 de 2012']],
  ['p30', 'Cristián Painemal Vergara', ['director-dimao', '2020-03-02', '', 'Decreto alcaldicio 340 de 2020']],
  ['p31', 'Alejandra Oyarce Bravo', ['director-seguridad', '2022-05-02', '', 'Decreto alcaldicio 1.101 de 2022']],
  ['p32', 'Raúl Henríquez Mora', ['director-educacion', '2019-01-02', '', 'Decreto alcaldicio 11 de 2019']],
  ['p33', 'Susana Fierro Cáceres', ['director-salud', '2017-10-02', '', 'Decreto alcaldicio 1.580 de 2017']],
  ['p34', 'Felipe Arancibia Nova', ['encargado-informatica', '2021-09-01', '', 'Decreto alcaldicio 2.011 de 2021']],
  [
    'p35',
    'Teresa Muñoz Cabezas',
    ['concejal', '2021-06-28', '2024-12-06', oldCouncil],
    ['concejal', '2024-12-06', '', newCouncil],
  ],
  [
    'p36',
    'Víctor Landaeta Ceballos',
    ['concejal', '2016-12-06', '2021-06-28', olderCouncil],
    ['concejal', '2021-06-28', '2024-12-06', oldCouncil],
    ['concejal', '2024-12-06', '', newCouncil],
  ],
  ['p37', 'Gabriela Poblete Friz', ['concejal', '2024-12-06', '', newCouncil]],
  ['p38', 'Manuel Acuña Ponce', ['concejal', '2024-12-06', '', newCouncil]],
  [
    'p39',
    'Lidia Espinace Romero',
    ['concejal', '2016-12-06', '2021-06-28', olderCouncil],
    ['concejal', '2021-06-28', '2024-12-06', oldCouncil],
  ],
  [
    'p40',
    'Wladimir Ferrada Hidalgo',
    ['concejal', '2021-06-28', '2024-12-06', oldCouncil],
    ['consejero-cosoc', '2025-08-01', '', cosoc],
  ],
  ['p41', 'Nicolás Barrientos Soto', ['concejal', '2024-12-06', '', newCouncil]],
  ['p42', 'Patricia Leal Munita', ['concejal', '2024-12-06', '', newCouncil]],
  ['p43', 'Ester Huenupi Lagos', ['consejero-cosoc', '2025-08-01', '', cosoc]],
  ['p44', 'Hugo Maldonado Rifo', ['consejero-cosoc', '2025-08-01', '', cosoc]],
  ['p45', 'Nora Quiñimil Vera', ['consejero-cosoc', '2025-08-01', '', cosoc]],
  ['p46', 'Eduardo Salgado Pino', ['consejero-cosoc', '2025-08-01', '', cosoc]],
  ['p47', 'Marisol Tapia Henríquez', ['consejero-cosoc', '2025-08-01', '', cosoc]],
  ['p48', 'Renato Cofré Ulloa', ['consejero-cosoc', '2025-08-01', '', cosoc]],
  ['p49', 'Berta Figueroa Lara', ['consejero-cosoc', '2025-08-01', '', cosoc]],
  ['p50', 'Samuel Ortega Neira', ['consejero-cosoc', '2025-08-01', '', cosoc]],
  ['p51', 'Elba Curiche Mora', ['consejero-cosoc', '2025-08-01', '', cosoc]],
  ['p52', 'Gustavo Pinto Arce', ['consejero-cosoc', '2025-08-01', '', cosoc]],
  ['p53', 'Rosaura Vidal Cea', ['consejero-cosoc', '2025-08-01', '', cosoc]],
];

// Between two directors of SECPLAC and between two administradores somebody held the post as interino.
const interim: readonly DemoTenure[] = [
  {
    person: 'p06',
    post: 'director-secplac',
    capacity: 'interino',
    from: '2022-06-30',
    to: '2022-08-01',
    basis: 'Decreto alcaldicio 1.640 de 2022',
  },
  {
    person: 'p19',
    post: 'administrador-municipal',
    capacity: 'interino',
    from: '2024-12-06',
    to: '2025-01-02',
    basis: 'Decreto alcaldicio 3.015 de 2024',
  },
];

/** The people of the demonstration. */
export const people: readonly DemoPerson[] = rows.map(([id, name]) => ({ id, name }));

/** Who held which post and when, past holders included. */
export const tenures: readonly DemoTenure[] = [
  ...rows.flatMap(([person, , ...held]) =>
    held.map(
      ([post, from, to, basis]): DemoTenure => ({
        person,
        post,
        capacity: 'titular',
        from,
        ...(to ? { to } : {}),
        basis,
      }),
    ),
  ),
  ...interim,
];

/** The people who held a post on a date, in the order of the list; the last day of a tenure is the day before its `to`. */
export function holdersOn(post: string, on: string): string[] {
  const held = tenures.filter(
    (tenure) => tenure.post === post && tenure.from <= on && (tenure.to === undefined || on < tenure.to),
  );
  return held.map(({ person }) => person);
}
