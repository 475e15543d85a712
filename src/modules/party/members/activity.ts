import { answerOn } from '../../../law/index.ts';
import { lawSeenBy } from '../../common/law/index.ts';
import type { Ground } from './keeping.ts';
import { signAt } from './belonging.ts';
import { dateInChile } from '../../../platform/clock.ts';

/** How active a member is; it follows from meetings and is never typed. */
export type Activity = 'active' | 'intermittent' | 'noContact';

/** The words of each. */
export const activityWords: Readonly<Record<Activity, string>> = {
  active: 'Activo(a)',
  intermittent: 'Intermitente',
  noContact: 'Sin contacto',
};

/** What the rule of activity says, in days, and whether somebody confirmed it. */
export interface ActivityRule {
  activeDays: number;
  contactDays: number;
  unitDays: number;
  verified: boolean;
}

/** The rule of this party on a day: its own values, or the ones proposed, not verified. */
export const activityRule = async ({ database }: Pick<Ground, 'database'>, on: string): Promise<ActivityRule> => {
  const values = await lawSeenBy(database);
  const answers = ['organizacion.activo', 'organizacion.contacto', 'organizacion.organismo'].map((id) =>
    answerOn(values, id, on),
  );
  const [activeDays = 0, contactDays = 0, unitDays = 0] = answers.map((answer) => {
    if ('missing' in answer || typeof answer.value !== 'number') throw new Error('the rule of activity has no value');
    return answer.value;
  });
  return {
    activeDays,
    contactDays,
    unitDays,
    verified: answers.every((answer) => 'verified' in answer && answer.verified),
  };
};

/** What a member's meetings say. */
export interface Standing {
  activity: Activity;
  /** The last meeting at which they were present. */
  lastOn: string | null;
  /** Meetings at which they were present, of those noted, within the days of contact. */
  present: number;
  noted: number;
}

/** How active each of these members is today. */
export const activityOf = async (ground: Ground, rows: readonly string[]): Promise<Map<string, Standing>> => {
  const today = dateInChile(ground.clock.now());
  const rule = await activityRule(ground, today);
  const told = await ground.database.rows<{
    sign: string;
    last: string | null;
    present: number;
    noted: number;
    recent: number;
  }>(
    `select sign, max(held_on) filter (where result = 'present') as last,
      count(*) filter (where result = 'present' and held_on > $1::date - $3::int) as present,
      count(*) filter (where held_on > $1::date - $3::int) as noted,
      count(*) filter (where result = 'present' and held_on > $1::date - $2::int) as recent
    from meeting_attendance join party_meeting on party_meeting.id = meeting_attendance.meeting and party_meeting.state = 'held'
    where held_on <= $1::date group by sign`,
    [today, rule.activeDays, rule.contactDays],
  );
  const bySign = new Map(told.map((row) => [row.sign, row]));
  return new Map(
    rows.map((row) => {
      const known = bySign.get(signAt(ground, row));
      const activity = known && known.recent > 0 ? 'active' : known && known.present > 0 ? 'intermittent' : 'noContact';
      return [row, { activity, lastOn: known?.last ?? null, present: known?.present ?? 0, noted: known?.noted ?? 0 }];
    }),
  );
};
