import { index, type RouteConfig, route } from '@react-router/dev/routes';

/** Every page of the house by its address. */
export default [index('home/home.page.tsx'), route('*', 'shell/missing.page.tsx')] satisfies RouteConfig;
