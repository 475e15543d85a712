import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'src/web',
  buildDirectory: 'build',
  ssr: true,
  // The table of routes is short: it comes with the page, so that no navigation waits for it.
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
