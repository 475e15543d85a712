import { useEffect } from 'react';
import { isRouteErrorResponse, Link, useLocation, useRevalidator } from 'react-router';
import { Title } from './Title.tsx';

const titles: Readonly<Record<number, string>> = {
  403: 'Esto no se puede hacer desde aquí',
  404: 'No existe o no está a su alcance',
  409: 'Ya no corresponde',
  503: 'La base de datos no responde',
  507: 'No queda espacio en el disco',
};

const detailOf = (error: unknown): { status: number; message?: string; number?: string } => {
  if (!isRouteErrorResponse(error)) return { status: 500 };
  const given: unknown = error.data;
  const read = (key: 'message' | 'number') =>
    typeof given === 'object' && given !== null && key in given
      ? String((given as Record<string, unknown>)[key] ?? '') || undefined
      : undefined;
  return { status: error.status, message: read('message'), number: read('number') };
};

/** What went wrong, what it means for the person and what to do now. */
export function Problem({ error }: { error: unknown }) {
  const { status, message, number } = detailOf(error);
  const title = titles[status] ?? (status < 500 ? 'No se puede mostrar' : 'Algo falló de nuestro lado');
  return (
    <div className="stack" style={{ maxWidth: '60ch' }}>
      <Title>{title}</Title>
      <h1>{title}</h1>
      {status === 503 ? <Waiting /> : <Explanation status={status} message={message} title={title} />}
      {number && (
        <p className="secondary">
          Número para citar: <strong>{number}</strong>
        </p>
      )}
    </div>
  );
}

function Explanation({ status, message, title }: { status: number; message?: string; title: string }) {
  const location = useLocation();
  return (
    <>
      {message && message !== title && <p>{message}</p>}
      {status === 404 && (
        <p>Puede que la dirección esté mal escrita, que alguien la haya borrado o que su cargo no la alcance.</p>
      )}
      {status >= 500 && (
        <p>
          Lo que guardó antes sigue guardado; nada quedó a medias. Intente de nuevo y, si se repite, avise al
          administrador.
        </p>
      )}
      <p className="line">
        {status >= 500 && (
          <a className="button filled" href={location.pathname + location.search}>
            Intentar de nuevo
          </a>
        )}
        {status === 400 && new URLSearchParams(location.search).has('asOf') && (
          <Link className="button filled" to={location.pathname}>
            Ver como está hoy
          </Link>
        )}
        <Link className="button" to="/">
          Ir a Mis funciones
        </Link>
        <Link className="button" to="/buscar">
          Buscar
        </Link>
      </p>
    </>
  );
}

/** Asks again by itself until the database is back; without script the browser reloads. */
function Waiting() {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => void revalidate(), 4_000);
    return () => clearInterval(timer);
  }, [revalidate]);
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="5" />
      </noscript>
      <p role="status">
        Cabildo la está levantando. Esta página se recupera sola en unos segundos: no pierda lo que escribió cerrándola.
      </p>
    </>
  );
}
