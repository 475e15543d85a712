import { Form } from 'react-router';
import type { Account } from '../../platform/signIn/index.ts';
import { showDate } from '../../records/fields/date.ts';
import { showInstant } from '../../records/fields/instant.ts';
import { counted } from '../counted.ts';
import { State } from '../thing/State.tsx';
import './accounts.css';
import { TableFrame } from '../shell/TableFrame.tsx';

/** Everybody who has an account or an invitation, with what can be done about each. */
export function AccountsTable({ accounts, me }: { accounts: readonly Account[]; me: string }) {
  return (
    <TableFrame label="Cuentas">
      <table className="table accounts">
        <thead>
          <tr>
            <th scope="col">Persona</th>
            <th scope="col">Cuenta</th>
            <th scope="col">Segundo paso</th>
            <th scope="col">Último ingreso</th>
            <th scope="col">
              <span className="acts">Acciones</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.person}>
              <th scope="row">
                {account.name}
                <span className="secondary small">{account.email}</span>
              </th>
              <td data-label="Cuenta">
                <State label={states[account.state]} hasEnded={account.state === 'closed'} />
                {account.state === 'invited' && account.invitationEndsAt && (
                  <span className="secondary small"> hasta el {showDate(account.invitationEndsAt.slice(0, 10))}</span>
                )}
              </td>
              <td data-label="Segundo paso">{factorsOf(account)}</td>
              <td data-label="Último ingreso">
                {account.lastEnteredAt ? showInstant(account.lastEnteredAt) : 'Nunca'}
              </td>
              <td>
                <span className="acts">{account.person === me ? 'Es usted' : <Acts account={account} />}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

const states: Readonly<Record<Account['state'], string>> = { open: 'Abierta', invited: 'Invitada', closed: 'Cerrada' };

const factorsOf = ({ state, factors }: Account): string => {
  if (state === 'invited') return '';
  return Number(factors) === 0 ? 'Sin activar' : counted(Number(factors), ['activo', 'activos']);
};

function Acts({ account: { state, person, email, name, factors } }: { account: Account }) {
  if (state === 'invited') return <Act what="invite" email={email} label="Hacer otro enlace" name={name} />;
  if (state === 'closed') return <Act what="reopen" id={person} label="Reabrir" name={name} />;
  return (
    <>
      <Act what="invite" email={email} label="Olvidó su contraseña" name={name} />
      {Number(factors) > 0 && <Act what="forgetFactors" id={person} label="Perdió su segundo paso" name={name} />}
      <Act what="close" id={person} label="Cerrar cuenta" name={name} />
    </>
  );
}

interface ActProps {
  what: 'invite' | 'close' | 'reopen' | 'forgetFactors';
  label: string;
  /** Of whom, for who does not see the row. */
  name: string;
  id?: string;
  email?: string;
}

function Act({ what, label, name, id, email }: ActProps) {
  return (
    <Form method="post">
      {id && <input type="hidden" name="id" value={id} />}
      {email && <input type="hidden" name="email" value={email} />}
      <button
        className={what === 'close' ? 'button small danger' : 'button small'}
        type="submit"
        name="do"
        value={what}
        aria-label={`${label}: ${name}`}
      >
        {label}
      </button>
    </Form>
  );
}
