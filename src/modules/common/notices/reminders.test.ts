import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, dayOf } from '../../../law/index.ts';
import { digestOf } from './digest.ts';
import type { Due } from './due.ts';
import { reminderKey, remindersOf } from './reminders.ts';

const account: Due = {
  uid: 'task-1',
  title: 'Rendir cuenta pública',
  on: '2027-04-30',
  isDone: false,
  function: 'E16',
  path: '/fichas/tasks/1',
};

test('whichever days the mail is away, what expires is told at each mark once, and at last if any day was left', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(30, 15, 7, 2, 0), { minLength: 1 }),
      fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
      (days, works) => {
        const given = new Set<string>();
        const told: number[] = [];
        works.forEach((doesWork, index) => {
          const today = addDays('2027-03-15', index);
          const reminders = remindersOf([account], days, today, given);
          if (!doesWork) return;
          for (const reminder of reminders) {
            given.add(reminderKey(reminder));
            told.push(reminder.mark);
          }
        });
        assert.deepEqual(told, [...new Set(told)], 'a mark was told twice');
        assert.deepEqual(
          told,
          told.toSorted((a, b) => b - a),
          'a mark came back',
        );
        const first = dayOf(account.on) - dayOf('2027-03-15') - Math.max(...days);
        const worksLater = works.slice(Math.max(0, first)).some(Boolean);
        assert.equal(told.length > 0, worksLater);
        const lastMark = Math.min(...days);
        const after = dayOf(account.on) - dayOf('2027-03-15') - lastMark;
        assert.equal(told.includes(lastMark), works.slice(Math.max(0, after)).some(Boolean));
      },
    ),
  );
});

test('a date that is moved is told anew; one that was met is told no more', () => {
  const told = new Set([reminderKey({ due: account, mark: 7 })]);
  assert.deepEqual(remindersOf([account], [7], '2027-04-25', told), []);
  const moved = { ...account, on: '2027-05-02' };
  assert.equal(remindersOf([moved], [7], '2027-04-25', told).length, 1);
  assert.deepEqual(remindersOf([{ ...moved, isDone: true }], [7], '2027-04-25', told), []);
});

test('who stands in for the holder reads it in the digest, with the mark (S)', () => {
  const { subject, text, html } = digestOf({
    name: 'Pedro Lefimil',
    institution: 'Municipalidad de Trehuelemu',
    origin: 'https://cabildo.trehuelemu.test',
    reminders: remindersOf([account], [30, 0], '2027-04-30', new Set()),
    carried: [{ code: 'E16', label: 'Preparar la Cuenta Pública', signature: 'Director(a) SECPLAC (S)' }],
  });
  assert.equal(subject, 'Un plazo por atender: uno vence hoy');
  for (const body of [text, html]) assert.match(body, /E16 Preparar la Cuenta Pública · Director\(a\) SECPLAC \(S\)/);
});

test('what does not fit in one letter is told on the next days, until all is told', () => {
  const dues = Array.from({ length: 95 }, (_, index) => ({ ...account, uid: `task-${index}` }));
  const given = new Set<string>();
  const letters: string[] = [];
  for (let day = 0; given.size < 95; day += 1) {
    const reminders = remindersOf(dues, [0], addDays('2027-04-30', day), given);
    const origin = 'https://cabildo.trehuelemu.test';
    const { text, told } = digestOf({ name: 'Ana', institution: 'Municipalidad', origin, reminders, carried: [] });
    for (const reminder of told) given.add(reminderKey(reminder));
    letters.push(text);
  }
  assert.equal(letters.length, 3);
  assert.match(letters[0] ?? '', /Y otros 55, que van desde mañana\./);
});
