import type { Series } from '../../../../law/units/index.ts';
import { fold } from '../../../../parsing/fold.ts';

/** What a published table calls its columns; the IPC of a code may be the index or its change, which its figures tell. */
export type Named = Series | 'IPC?' | 'passedOver';

const names: readonly (readonly [RegExp, Named])[] = [
  [/^(\d+ )?(utm|unidad tributaria mensual( utm)?)$/, 'UTM'],
  [/^(\d+ )?uf promedio( del mes| mensual)?$|^(promedio mensual|promedio) (de la )?uf$/, 'UF_MONTH'],
  [/^(\d+ )?(uf|unidad de fomento( uf)?)$/, 'UF'],
  [/^(\d+ )?(indice ipc( general)?|ipc indice|ipc valor en puntos|valor en puntos|ipc en puntos)$/, 'IPC'],
  [/^(\d+ )?(ipc variacion( mensual)?|variacion mensual( del ipc)?|mensual)$/, 'IPC_CHANGE'],
  [/^(\d+ )?ipc$/, 'IPC?'],
  [
    /^(\d+ )?(uta|unidad tributaria anual( uta)?|ivp|indice (de )?valor promedio( ivp)?|dolar.*|euro|usd|eur|acumulado|ultimos 12 meses|12 meses|imacec|tpm|bitcoin|libra cobre|tasa desempleo)$/,
    'passedOver',
  ],
];

/** The series that a title or a code names; undefined for any other word. */
export const seriesNamed = (title: string): Named | undefined => {
  const word = fold(title);
  return names.find(([pattern]) => pattern.test(word))?.[1];
};

/** The series that a longer text speaks of, such as the title above a table; undefined when it names none or several. */
export const seriesIn = (text: string): Series | undefined => {
  const words = fold(text);
  const found = (['UTM', 'UF', 'IPC'] as const).filter((name) => spoken[name].test(words));
  return found.length === 1 ? found[0] : undefined;
};

const spoken = { UTM: /\butm|unidad tributaria mensual/, UF: /\buf|unidad de fomento/, IPC: /\bipc/ };
