export { type Job, startJobs } from './jobs.ts';
export { type Going, repeat } from './repeat.ts';
