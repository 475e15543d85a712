import { kindOf } from '../../records/record.ts';
import { asText, inputAttributes, readText, type WebKind } from './face.ts';

const zone = 'America/Santiago';
const local = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });

/** `2026-11-21T13:05:00Z` → `2026-11-21T10:05`, the hour of Chile that the input shows. */
export const localTime = (value: unknown): string => {
  const text = asText(value);
  const moment = new Date(text);
  return text === '' || Number.isNaN(moment.getTime()) ? text : local.format(moment).replace(' ', 'T');
};

/** The instant of a local time in Chile; the text itself when it is none, so that the store says what is wrong. */
export const instantOf = (text: string): string => {
  const asIfUtc = Date.parse(`${text}:00Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) || Number.isNaN(asIfUtc)) return text;
  // Twice, because the first guess may fall on the other side of a change of hour.
  let instant = asIfUtc;
  for (let round = 0; round < 2; round++)
    instant += asIfUtc - Date.parse(`${localTime(new Date(instant).toISOString())}:00Z`);
  return new Date(instant).toISOString();
};

export const instantFace: WebKind = {
  Input: (props) => (
    <input className="input" type="datetime-local" defaultValue={localTime(props.value)} {...inputAttributes(props)} />
  ),
  Shown: ({ value, field }) => (
    <time className="nowrap" dateTime={asText(value)}>
      {kindOf(field).show(value, field)}
    </time>
  ),
  read: (form, name) => {
    const text = readText(form, name);
    return typeof text === 'string' ? instantOf(text) : text;
  },
};
