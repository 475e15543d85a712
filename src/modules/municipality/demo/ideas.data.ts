/** Invented organisations that ask for things. */
export const organisations: readonly string[] = [
  'Junta de Vecinos Las Acacias',
  'Junta de Vecinos Población Ferroviaria',
  'Junta de Vecinos Puente Coihue',
  'Junta de Vecinos Vega Honda',
  'Junta de Vecinos Cerro Pidenhue',
  'Junta de Vecinos Santa Elcira Centro',
  'Comité de Agua Potable Rural Los Maquis',
  'Comité de Adelanto Villa Nueva Esperanza',
  'Club Deportivo Estrella de Trehuelemu',
  'Club de Personas Mayores Nuevo Amanecer',
  'Agrupación de Mujeres Rurales El Peral',
  'Centro de Padres Escuela Las Totoras',
  'Asociación de Pequeños Productores San Ramiro',
];

/** What is asked for: a title to be followed by the place, its sector, and the problem in the asker's words. */
export const wishes: readonly (readonly [title: string, sector: string, problem: string])[] = [
  [
    'Reparar la techumbre de la sede social',
    'social',
    'Se llueve desde el invierno pasado y no podemos hacer las reuniones.',
  ],
  ['Instalar luminarias en el pasaje', 'security', 'De noche queda completamente oscuro y han asaltado a estudiantes.'],
  ['Construir un paradero', 'transport', 'Los niños esperan el bus bajo la lluvia.'],
  ['Recuperar la cancha', 'sport', 'La malla está rota y los camarines no tienen agua.'],
  [
    'Arreglar el camino al cementerio',
    'roads',
    'En invierno los vehículos no pasan y hay que dar la vuelta por el río.',
  ],
  ['Habilitar una plaza de juegos', 'urban', 'No existe ningún lugar para los niños del sector.'],
  ['Extender la red de agua potable', 'water', 'Hay veintidós familias que siguen con camión aljibe.'],
  ['Instalar un punto limpio', 'environment', 'La basura se acumula junto al estero.'],
  ['Crear un centro de día para personas mayores', 'social', 'Muchas personas mayores pasan solas el día.'],
  ['Poner lomos de toro frente a la escuela', 'transport', 'Los camiones pasan muy rápido a la hora de salida.'],
  ['Reponer la ambulancia de la posta', 'health', 'La actual tiene más de quince años y falla.'],
  ['Ensanchar las veredas', 'roads', 'Una silla de ruedas no puede pasar.'],
  ['Cerrar el canal que cruza la población', 'security', 'El año pasado cayó un niño.'],
  ['Hacer talleres de artesanía en greda', 'culture', 'El oficio se pierde: quedan tres alfareras.'],
  ['Techar la feria de los sábados', 'economy', 'Cuando llueve no se puede vender.'],
];
