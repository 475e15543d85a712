/** The page of the field: the only one that a browser keeps. */
export const fieldPage = '/terreno';

/** The program that keeps it. */
export const workerAddress = `${fieldPage}/trabajador.js`;

/** Where the phone asks for the works to visit, and sends visits and photographs. */
export const worksAddress = `${fieldPage}/obras`;
export const visitAddress = `${fieldPage}/guardar`;
export const photographAddress = `${fieldPage}/fotografia`;
