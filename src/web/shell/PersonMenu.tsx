import { Form, Link } from 'react-router';
import { showInstant } from '../../records/fields/instant.ts';
import { Icon } from './Icon.tsx';
import type { ShellData } from './shell.data.ts';

type Person = NonNullable<ShellData['person']>;

/** Who is working, in which post and capacity, and the way out. */
export function PersonMenu({ person, density }: { person: Person; density: string }) {
  const [post] = person.posts;
  const other = density === 'compacta' ? 'comoda' : 'compacta';
  return (
    <details>
      <summary>
        <Icon name="person" />
        <span className="me">
          <span>{person.name}</span>
          <span className="post secondary">
            {post?.label ?? 'Sin cargo vigente'}
            {post?.isForAnother && post.until && ` hasta el ${showInstant(post.until).split(',')[0]}`}
          </span>
        </span>
      </summary>
      <div className="pop">
        <strong>{person.name}</strong>
        <ul className="plain stack small" style={{ gap: 4 }}>
          {person.posts.map(({ label, until }) => (
            <li key={label}>
              {label}
              {until && <span className="secondary"> hasta el {showInstant(until)}</span>}
            </li>
          ))}
        </ul>
        {person.posts.length > 0 && <Link to="/ausencias/nueva">Declarar ausencia</Link>}
        <Link to="/cuenta">Mi cuenta y mis dispositivos</Link>
        <Link to="/avisos">Mis avisos y mi calendario</Link>
        <Form method="post" action="/ajustes" preventScrollReset>
          <button className="button small" type="submit" name="densidad" value={other}>
            {other === 'compacta' ? 'Filas compactas' : 'Filas cómodas'}
          </button>
        </Form>
        <form method="post" action="/salir">
          <button className="button" type="submit">
            Salir
          </button>
        </form>
      </div>
    </details>
  );
}
