import '@mantine/core/styles/default-css-variables.css';
import mark from './look/mark.svg';
import './look/tokens.css';
import './look/controls.css';
import './look/shell.css';
import './look/list.css';
import './look/thing.css';
import './look/print.css';
import { ColorSchemeScript, MantineProvider } from '@mantine/core';
import { type ReactNode, use } from 'react';
import {
  Links,
  type LoaderFunctionArgs,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
  useSearchParams,
} from 'react-router';
import { pageOf } from './context.ts';
import { NonceContext } from './shell/nonce.ts';
import { Problem } from './shell/Problem.tsx';
import { Shell } from './shell/Shell.tsx';
import { type ShellData, shellData } from './shell/shell.data.ts';
import { theme, widgetVariables } from './theme.ts';

export const loader = ({ context, request }: LoaderFunctionArgs): Promise<ShellData> =>
  shellData(pageOf(context), request);

/** The document around every page. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = use(NonceContext);
  const shell = useRouteLoaderData<typeof loader>('root');
  const [search] = useSearchParams();
  return (
    <html
      lang="es-CL"
      suppressHydrationWarning
      data-edition={shell?.edition}
      data-density={shell?.density}
      data-rail={shell?.rail}
      data-asof={/^\d{4}-\d\d-\d\d$/.test(search.get('asOf') ?? '') ? '' : undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" />
        <link rel="icon" type="image/svg+xml" href={mark} />
        <Meta />
        <Links />
      </head>
      <body>
        <MantineProvider theme={theme} cssVariablesResolver={widgetVariables} defaultColorScheme="auto">
          {children}
        </MantineProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  const shell = useRouteLoaderData<typeof loader>('root');
  const standsAlone = useMatches().some(
    ({ handle }) => typeof handle === 'object' && handle !== null && 'alone' in handle,
  );
  if (!shell) return <Outlet />;
  // A page whose browser may have no line shows no way to places that need it.
  if (standsAlone && shell.person)
    return (
      <main className="alone" id="contenido">
        <Outlet />
      </main>
    );
  return (
    <Shell shell={shell}>
      <Outlet />
    </Shell>
  );
}

export function ErrorBoundary() {
  const shell = useRouteLoaderData<typeof loader>('root');
  const problem = <Problem error={useRouteError()} />;
  return shell ? <Shell shell={shell}>{problem}</Shell> : <main className="content">{problem}</main>;
}
