import assert from 'node:assert/strict';
import test from 'node:test';
import { type Actor, type Holding, signatureLabel } from './actor.ts';
import { can, functionsOf } from './can.ts';
import {
  refuseInterested,
  refuseOwnAccount,
  refusePaymentByAuthoriser,
  refuseSelfApproval,
  refuseSelfApprovalInParty,
} from './separation.ts';

const holding = (postCode: string, functions: string[]): Holding => ({
  post: `post-${postCode}`,
  postCode,
  postLabel: postCode,
  unit: 'secplac',
  functions,
  capacity: 'titular',
  basis: 'Decreto alcaldicio 12 de 2025',
});

const ana: Actor = {
  person: 'ana',
  name: 'Ana Riquelme',
  holdings: [holding('formulador', ['E4', 'E6']), holding('ito', ['DOM1', 'E6'])],
};
const nobody: Actor = { person: 'luis', name: 'Luis Sáez', holdings: [] };

const table: [string, Actor, string[], string | undefined][] = [
  ['a function that she holds', ana, ['E4'], 'formulador'],
  ['any one of several functions', ana, ['G2', 'DOM1'], 'ito'],
  ['the first holding, when two carry it', ana, ['E6'], 'formulador'],
  ['a function of nobody here', ana, ['G2'], undefined],
  ['an action that no function allows', ana, [], undefined],
  ['a person without posts', nobody, ['E4'], undefined],
];

for (const [given, actor, functions, expected] of table) {
  test(`can: ${given} → ${expected ?? 'no'}`, () => {
    const permission = can(actor, functions);
    assert.equal(permission.allowed ? permission.holding.postCode : undefined, expected);
  });
}

test('the functions of a person are listed once each', () => {
  assert.deepEqual(functionsOf(ana), ['E4', 'E6', 'DOM1']);
});

test('nobody approves, pays or grants what is their own, and the message says why and what to do', () => {
  for (const refuse of [refuseSelfApproval, refuseSelfApprovalInParty, refusePaymentByAuthoriser, refuseOwnAccount]) {
    assert.match(refuse('ana', ana) ?? '', /otra persona.*\(.+\)/);
    assert.equal(refuse('luis', ana), undefined);
  }
});

test('whoever declared an interest abstains, with the article', () => {
  assert.match(refuseInterested(['luis', 'ana'], ana) ?? '', /Ley 19\.880, art\. 12/);
  assert.equal(refuseInterested(['luis'], ana), undefined);
});

test('a signature says in what capacity', () => {
  assert.equal(signatureLabel({ ...holding('alcalde', []), capacity: 'subrogante' }), 'alcalde (S)');
});
