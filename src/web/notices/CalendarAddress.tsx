import { useEffect, useState } from 'react';
import { Form, useActionData, useLoaderData } from 'react-router';
import { showInstant } from '../../records/fields/instant.ts';
import type { action, loader } from './notices.page.tsx';

/** The secret address of the person's calendar: made, shown once, renewed, ended. */
export function CalendarAddress() {
  const { feed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const address = answer && 'address' in answer ? answer.address : undefined;
  return (
    <section className="stack">
      <h2>Su calendario en el teléfono o en Outlook</h2>
      <p>
        Cabildo puede mostrar sus plazos en el calendario que ya usa. Los toma de una dirección secreta: quien la tenga
        ve sus plazos sin contraseña, así que no la comparta.
      </p>
      {address ? <Shown address={address} /> : <State feed={feed} />}
      <Form method="post" preventScrollReset style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        <button className="button" type="submit" name="do" value="renew">
          {feed ? 'Hacer otra dirección' : 'Hacer mi dirección'}
        </button>
        {feed && (
          <button className="button" type="submit" name="do" value="revoke">
            Anular la dirección
          </button>
        )}
      </Form>
      <HowTo />
    </section>
  );
}

type Feed = ReturnType<typeof useLoaderData<typeof loader>>['feed'];

function State({ feed }: { feed: Feed }) {
  if (!feed) return <p className="secondary">Todavía no tiene dirección.</p>;
  return (
    <p className="secondary">
      Tiene una dirección desde el {showInstant(feed.createdAt)};{' '}
      {feed.lastReadAt ? `se leyó por última vez el ${showInstant(feed.lastReadAt)}.` : 'nadie la ha leído aún.'} No se
      puede volver a mostrar: si la perdió, haga otra y la anterior dejará de servir.
    </p>
  );
}

function Shown({ address }: { address: string }) {
  return (
    <div className="notice ok stack" role="status">
      <label htmlFor="calendar-address">
        <strong>Cópiela ahora: no se mostrará de nuevo</strong>
      </label>
      <input
        className="input"
        id="calendar-address"
        readOnly
        value={address}
        onFocus={(event) => event.target.select()}
      />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        <Copy text={address} />
        <a className="button" href={address.replace(/^https?:/, 'webcal:')}>
          Abrir en el calendario de este equipo
        </a>
      </div>
    </div>
  );
}

/** Copies with one press, where there is script; without it the field is selected and copied by hand. */
function Copy({ text }: { text: string }) {
  const [canCopy, setCanCopy] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => setCanCopy(navigator.clipboard !== undefined), []);
  if (!canCopy) return null;
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setSaid('Copiada'),
      () => setSaid('No se pudo: selecciónela y cópiela'),
    );
  };
  return (
    <button className="button filled" type="button" onClick={copy}>
      <span aria-live="polite">{said || 'Copiar la dirección'}</span>
    </button>
  );
}

function HowTo() {
  return (
    <details>
      <summary>Cómo ponerla en Google, Outlook o el teléfono</summary>
      <ul className="stack" style={{ paddingLeft: 20 }}>
        <li>
          <strong>Google Calendar</strong>: en un computador, <em>Otros calendarios</em> → <em>+</em> →{' '}
          <em>Desde URL</em>, pegue la dirección. Google la vuelve a leer cada varias horas.
        </li>
        <li>
          <strong>Outlook</strong>: <em>Agregar calendario</em> → <em>Suscribirse desde la web</em>, pegue la dirección.
        </li>
        <li>
          <strong>iPhone o iPad</strong>: <em>Ajustes</em> → <em>Calendario</em> → <em>Cuentas</em> →{' '}
          <em>Agregar cuenta</em> → <em>Otra</em> → <em>Agregar calendario suscrito</em>.
        </li>
        <li>
          <strong>Android</strong>: agréguela en Google Calendar desde un computador; aparece en el teléfono.
        </li>
      </ul>
      <p className="secondary">
        Google y Outlook en la web leen la dirección desde internet: sólo funciona si Cabildo se puede abrir desde fuera
        de la institución. Un plazo que cambia se mueve; uno que deja de corresponder aparece cancelado. Los derechos
        son los que usted tiene cada vez que se lee.
      </p>
    </details>
  );
}
