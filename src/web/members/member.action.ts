import { redirect } from 'react-router';
import { amend, forget, join, leave, linkPerson, member } from '../../modules/party/members/index.ts';
import { sealedFieldsOf } from '../../modules/party/sealed/index.ts';
import { dateInChile } from '../../platform/clock.ts';
import { isId } from '../../records/fields/reference.ts';
import { Refused } from '../../records/refused.ts';
import type { AtDesk } from '../page.ts';
import { readSealed, type Refusal, refusalOf } from './sealedForm.ts';

/** Does what a form of the page of a member asks; answers what was refused. */
export const doAtMember = async (page: AtDesk, form: FormData): Promise<Refusal> => {
  const intent = String(form.get('intent') ?? '');
  const typed = intent === 'amend' ? readSealed(sealedFieldsOf(member), form) : Object.fromEntries(form);
  try {
    const done = await doIntent(page, intent, form, typed);
    const purpose = new URL(page.url).searchParams.get('para') ?? '';
    throw redirect(`/fichas/members/${page.params.id}?para=${purpose}&listo=${encodeURIComponent(done)}`);
  } catch (error) {
    if (error instanceof Refused && error.status !== 404) return refusalOf(intent, error, typed);
    throw error;
  }
};

const doIntent = async (
  { house, desk, params }: AtDesk,
  intent: string,
  form: FormData,
  typed: Readonly<Record<string, unknown>>,
): Promise<string> => {
  const id = params.id ?? '';
  const said = (name: string): string => String(form.get(name) ?? '').trim();
  if (intent === 'amend') {
    await amend(house, desk.actor, id, typed);
    return 'Datos guardados';
  }
  if (intent === 'join') {
    const role = said('role');
    if (!isId(said('unit'))) throw new Refused('Elija el organismo.', 'unit');
    if (role !== 'member' && role !== 'head' && role !== 'secretary') throw new Refused('Elija la tarea.', 'role');
    if (!/^\d{4}-\d\d-\d\d$/.test(said('startOn'))) throw new Refused('Diga desde cuándo.', 'startOn');
    await join(house, desk.actor, id, { unit: said('unit'), role, startOn: said('startOn') });
    return 'Integra el organismo';
  }
  if (intent === 'leave') {
    await leave(house, desk.actor, said('membership'), dateInChile(house.clock.now()));
    return 'Dejó el organismo';
  }
  if (intent === 'link') {
    await linkPerson(house, desk.actor, id, isId(said('person')) ? said('person') : null);
    return 'Cargo enlazado';
  }
  if (intent !== 'forget') throw new Refused('No se entiende lo pedido.');
  if (form.get('sure') !== 'yes') throw new Refused('Marque que entiende que no hay vuelta atrás.', 'sure');
  await forget(house, desk.actor, id);
  return 'Datos destruidos';
};
