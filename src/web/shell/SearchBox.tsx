import { useEffect, useRef } from 'react';
import { Form, Link, useFetcher, useLocation } from 'react-router';
import type { loader } from '../search/search.page.tsx';

/** The box in the bar; Ctrl-K opens it as a dialog that answers while one types. */
export function SearchBox() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      dialog.current?.showModal();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <Form className="seek" action="/buscar" role="search" aria-label="En todas las fichas">
        <input
          className="input"
          type="search"
          name="q"
          aria-label="Buscar en todo"
          aria-keyshortcuts="Control+K"
          placeholder="Buscar…"
          autoComplete="off"
        />
        <span className="keys" aria-hidden="true">
          Ctrl K
        </span>
      </Form>
      <SearchDialog dialog={dialog} />
    </>
  );
}

function SearchDialog({ dialog }: { dialog: React.RefObject<HTMLDialogElement | null> }) {
  const fetcher = useFetcher<typeof loader>();
  const location = useLocation();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place changed, so what was looked for was found
  useEffect(() => dialog.current?.close(), [location.key, dialog]);
  const ask = (q: string): void => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => void fetcher.load(`/buscar?q=${encodeURIComponent(q)}`), 150);
  };
  return (
    <dialog ref={dialog} className="seek-dialog" aria-label="Buscar en todo">
      <Form
        action="/buscar"
        role="search"
        aria-label="En todas las fichas, al escribir"
        className="stack"
        onKeyDown={walk}
      >
        <input
          className="input"
          type="search"
          name="q"
          aria-label="Buscar en todo"
          placeholder="Nombre, código, persona…"
          autoComplete="off"
          onChange={(event) => ask(event.target.value)}
        />
        <div aria-live="polite" className="stack">
          {fetcher.data?.groups.map((group) => (
            <section key={group.path}>
              <h3>{group.label}</h3>
              <ul className="plain linked">
                {group.items.map((item) => (
                  <li key={item.id}>
                    <Link to={`/fichas/${group.path}/${item.id}`}>{item.name}</Link>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          {fetcher.data && fetcher.data.q !== '' && fetcher.data.groups.length === 0 && (
            <p className="secondary">Nada coincide con «{fetcher.data.q}».</p>
          )}
        </div>
        <div className="line">
          <button className="button filled" type="submit">
            Ver todo
          </button>
          <button className="button" type="button" onClick={() => dialog.current?.close()}>
            Cerrar
          </button>
        </div>
      </Form>
    </dialog>
  );
}

/** The arrows go from the words to what was found and back. */
const walk = (event: React.KeyboardEvent<HTMLFormElement>): void => {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, a')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  event.preventDefault();
  stops[at + by]?.focus();
};
