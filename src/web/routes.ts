import { index, type RouteConfig, route } from '@react-router/dev/routes';

/** Every page of the house by its address. */
export default [
  index('home/home.page.tsx'),
  route('ingresar', 'enter/enter.page.tsx'),
  route('ingresar/olvido', 'enter/forgot.page.tsx'),
  route('ingresar/segundo-factor', 'enter/secondFactor.page.tsx'),
  route('invitacion/:token', 'enter/invitation.page.tsx'),
  route('salir', 'enter/leave.page.ts'),
  route('cuenta', 'account/account.page.tsx'),
  route('buscar', 'search/search.page.tsx'),
  route('fichas', 'list/lists.page.tsx'),
  route('fichas/:path', 'list/list.page.tsx'),
  route('fichas/:path/nombres', 'list/names.page.ts'),
  route('fichas/:path/nueva', 'form/new.page.tsx'),
  route('fichas/:path/:id', 'thing/thing.page.tsx'),
  route('fichas/:path/:id/editar', 'form/edit.page.tsx'),
  route('fichas/:path/:id/historia', 'history/history.page.tsx'),
  route('ajustes', 'shell/settings.page.ts'),
  route('informes', 'reports/reports.page.tsx'),
  route('informes/:id', 'reports/report.page.tsx'),
  route('informes/:id/filas/:figure', 'reports/rows.page.tsx'),
  route('informes/:id/documento/:form', 'reports/document.ts'),
  route('*', 'shell/missing.page.tsx'),
] satisfies RouteConfig;
