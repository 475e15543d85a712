import { Link, useSearchParams } from 'react-router';
import type { Money, MovementKind } from '../../modules/municipality/convenios/index.ts';
import { showDate } from '../../records/fields/date.ts';
import { pesos } from './pesos.ts';

interface Figure {
  label: string;
  amount: number;
  /** The movements that it comes from. */
  of: readonly MovementKind[];
  says?: string;
  tone?: 'main' | 'late';
}

const figuresOf = ({ balance }: Money): Figure[] => [
  { label: 'Convenido', amount: balance.agreed, of: ['agreed'] },
  { label: 'Modificaciones', amount: balance.amended, of: ['amended'] },
  {
    label: 'Vigente',
    amount: balance.standing,
    of: ['agreed', 'amended'],
    says: 'convenido y modificaciones',
    tone: 'main',
  },
  { label: 'Recibido', amount: balance.received, of: ['received'] },
  {
    label: 'Por recibir',
    amount: balance.toReceive,
    of: ['agreed', 'amended', 'received', 'givenBack'],
    says: 'vigente menos recibido',
  },
  { label: 'Rendido', amount: balance.rendered, of: ['rendered'] },
  { label: 'En revisión', amount: balance.inReview, of: ['rendered', 'accepted'], says: 'rendido y aún no aceptado' },
  { label: 'Aceptado', amount: balance.accepted, of: ['accepted'] },
  {
    label: 'Por rendir',
    amount: balance.toRender,
    of: ['received', 'givenBack', 'rendered'],
    says: 'recibido menos rendido',
    tone: 'main',
  },
  { label: 'Reintegrado', amount: balance.givenBack, of: ['givenBack'] },
  {
    label: 'Por reintegrar',
    amount: balance.toReturn,
    of: ['received', 'givenBack', 'rendered'],
    says: balance.hasEnded ? 'quedó sin rendir al terminar' : 'recibido de más',
    tone: balance.toReturn > 0 ? 'late' : undefined,
  },
];

/** How the money stood on a day; each figure opens the movements that it comes from. */
export function BalanceFigures({ money }: { money: Money }) {
  const [search] = useSearchParams();
  const { endsOn, hasEnded } = money.balance;
  const rowsOf = (of: readonly MovementKind[]): string => {
    const wanted = new URLSearchParams(search);
    wanted.set('ver', of.join(','));
    return `?${wanted}#movimientos`;
  };
  return (
    <>
      <dl className="figures">
        {figuresOf(money).map(({ label, amount, of, says, tone }) => (
          <div key={label} className={tone}>
            <dt>{label}</dt>
            <dd>
              {amount === 0 ? (
                pesos(0)
              ) : (
                <Link to={rowsOf(of)} preventScrollReset>
                  {pesos(amount)}
                </Link>
              )}
            </dd>
            {says && <dd className="small">{says}</dd>}
          </div>
        ))}
      </dl>
      <p className="secondary small">
        {endsOn ? `Término conocido ese día: ${showDate(endsOn)}.` : 'Ese día no tenía término.'}{' '}
        {hasEnded && 'El convenio ya había terminado: lo que quedó sin rendir se reintegra o se rinde.'}
      </p>
    </>
  );
}
