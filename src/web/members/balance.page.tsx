import './members.css';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import {
  activityWords,
  type Balance,
  memberWorkflow,
  partyUnit,
  smallestGroup,
  statisticsFor,
} from '../../modules/party/members/index.ts';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { TableFrame } from '../shell/TableFrame.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ house, desk }) => {
    const { rule, affiliated, leadership, bodies, states, activity } = await statisticsFor(house, desk.actor);
    const stateLabels: Readonly<Record<string, string>> = memberWorkflow.states;
    return {
      rule,
      smallest: smallestGroup,
      balances: [
        { name: 'Afiliados de la comuna', kind: '', balance: affiliated },
        { name: 'Quienes ejercen cargos', kind: '', balance: leadership },
        ...bodies.map(({ name, kind, balance }) => ({
          name,
          kind: partyUnit.fields.kind.options?.[kind] ?? kind,
          balance,
        })),
      ],
      states: states.map(({ key, count }) => ({ label: stateLabels[key] ?? key, count })),
      activity: activity.map(({ key, count }) => ({ label: activityWords[key], count })),
      thread: [{ name: 'Militantes', to: '/fichas/members' }, { name: 'Balance y cifras' }],
    };
  });

/** How many women and men each body has, by the law's rule; nothing of fewer than five people. */
export default function BalancePage() {
  const { rule, smallest, balances, states, activity } = useLoaderData<typeof loader>();
  return (
    <div className="stack" style={{ gap: 24 }}>
      <Title>Balance y cifras</Title>
      <h1>Balance y cifras</h1>
      <p>
        {rule
          ? `Ningún sexo pasa del ${rule.cap} % de un órgano colegiado; en uno de tres, basta una persona del otro sexo. ${rule.norm}${rule.verified ? '' : ' (sin verificar)'}.`
          : 'No hay una regla vigente para el balance.'}{' '}
        <span className="secondary">
          Un grupo de menos de {smallest} personas no se muestra: se sabría de quién se habla.
        </span>
      </p>
      <TableFrame label="Balance entre mujeres y hombres">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Grupo</th>
              <th scope="col" className="number">
                Mujeres
              </th>
              <th scope="col" className="number">
                Hombres
              </th>
              <th scope="col" className="number">
                Otros
              </th>
              <th scope="col">Regla</th>
            </tr>
          </thead>
          <tbody>
            {balances.map(({ name, kind, balance }) => (
              <tr key={name}>
                <th scope="row">
                  {name} {kind && <span className="secondary">{kind}</span>}
                </th>
                <Parts balance={balance} smallest={smallest} />
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <div className="members-sides">
        <Counts title="Por estado de afiliación" counts={states} smallest={smallest} />
        <Counts title="Por actividad" counts={activity} smallest={smallest} />
      </div>
    </div>
  );
}

function Parts({ balance, smallest }: { balance?: Balance; smallest: number }) {
  if (!balance)
    return (
      <td colSpan={4} className="secondary">
        Menos de {smallest} personas: no se muestra
      </td>
    );
  return (
    <>
      <td className="number">{balance.women}</td>
      <td className="number">{balance.men}</td>
      <td className="number">{balance.others}</td>
      <td>
        {balance.isWithin ? `✓ cumple (${inWords(balance.largest)} %)` : `Pasa del tope: ${inWords(balance.largest)} %`}
      </td>
    </>
  );
}

const inWords = (figure: number): string => String(figure).replace('.', ',');

function Counts({
  title,
  counts,
  smallest,
}: {
  title: string;
  counts: readonly { label: string; count?: number }[];
  smallest: number;
}) {
  return (
    <div>
      <h2>{title}</h2>
      <dl className="members-who">
        {counts.map(({ label, count }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{count ?? `no se muestra (menos de ${smallest}, o se sabría)`}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
