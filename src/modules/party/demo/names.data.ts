/** First names of invented members, of women and of men. */
export const firstNames = {
  female:
    'Amelia Blanca Carmen Dominga Elsa Fresia Graciela Herminia Isolda Juana Karina Lidia Mireya Nancy Olga Patricia Rayén Silvia Teresa Úrsula Viviana Yolanda Zulema Antonia Belén Constanza'.split(
      ' ',
    ),
  male: 'Adrián Bernardo Cipriano Delfín Eusebio Fermín Guillermo Hernán Ismael Joaquín Kurt Lautaro Marcial Néstor Octavio Pascual Remigio Segundo Tomás Ulises Víctor Washington Yerko Zenón Abelardo Benjamín'.split(
    ' ',
  ),
} as const;

/** Family names of invented members. */
export const familyNames =
  'Aburto Barrientos Catrileo Donoso Epulef Fierro Gatica Hueche Ibacache Jaramillo Lincopán Matamala Navarrete Oyarzo Paillán Queupil Recabarren Sandoval Troncoso Ulloa Villagrán Yáñez Zambrano Alarcón Burgos Coñuepán'.split(
    ' ',
  );

/** The leaders who are women; the others of the demonstration's leadership are men. */
export const womenLeaders: readonly string[] = [
  'Eliana Cárcamo Ruz',
  'Rosario Antinao Pérez',
  'Noemí Sagredo Labra',
  'Berta Millao Quintana',
  'Irma Valdebenito Roa',
  'Sonia Riffo Cancino',
  'Pamela Cisternas Aburto',
];
