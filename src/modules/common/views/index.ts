import type { Module } from '../../../records/catalog.ts';
import { refuseStrangeSharing } from './sharing.ts';
import { savedView } from './views.record.ts';

export { maySpread } from './sharing.ts';
export { savedView } from './views.record.ts';

/** Views of the lists, own and shared. */
export const views: Module = {
  name: 'views',
  records: [savedView],
  consequences: { savedView: refuseStrangeSharing },
};
