import type { Module } from '../../../records/catalog.ts';
import { noticePreference } from './preference.record.ts';

export { type DigestGround, putDigests, type Recipient, sweepReminders } from './digests.ts';
export type { Due } from './due.ts';
export { type Feed, type FeedGround, feedFor } from './feed.ts';
export { feedOf, type KnownFeed, renewFeed, revokeFeed } from './feedAddress.ts';
export { noticePreference, reminderDays, usualPreference } from './preference.record.ts';

/** Who is told what falls due, when and how: the daily digest and the personal calendar. */
export const notices: Module = { name: 'notices', records: [noticePreference] };
