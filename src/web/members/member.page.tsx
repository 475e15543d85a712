import './members.css';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { member } from '../../modules/party/members/index.ts';
import { atDesk } from '../page.ts';
import { TargetsContext } from '../fields/index.ts';
import { DayLink } from '../shell/DayLink.tsx';
import { Title } from '../shell/Title.tsx';
import { Facts } from '../thing/Facts.tsx';
import { LinkedLists } from '../thing/LinkedLists.tsx';
import { PathLine } from '../thing/PathLine.tsx';
import { doAtThing } from '../thing/thing.action.ts';
import { Changes } from './Changes.tsx';
import { Belongings } from './Belongings.tsx';
import { doAtMember } from './member.action.ts';
import { memberData } from './member.data.ts';
import { Readings } from './Readings.tsx';
import { Who } from './Who.tsx';

export const loader = (args: LoaderFunctionArgs) => atDesk(args, memberData);

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => {
    const form = await args.request.formData();
    if (form.get('intent') === 'act') return data({ moved: await doAtThing(page, member, form) }, 422);
    return data({ refused: await doAtMember(page, form) }, 422);
  });

/** One member: where the affiliation stands, who they are (for a purpose), to what they belong, and who looked. */
export default function MemberPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const moved = answer && 'moved' in answer ? answer.moved : undefined;
  const refused = answer && 'refused' in answer ? answer.refused : undefined;
  const name = typeof page.who?.name === 'string' ? page.who.name : page.name;
  return (
    <TargetsContext value={page.targets}>
      <Title>{page.name}</Title>
      <div className="thing">
        <div className="head stack">
          <div>
            <p className="secondary small">Militante · {page.name}</p>
            <h1>{name}</h1>
          </div>
          {page.did && (
            <p className="notice ok" role="status">
              Listo: {page.did}.
            </p>
          )}
          {page.path && <PathLine path={page.path} />}
          <Changes
            thing={page}
            refused={moved}
            lasting={
              page.row.state === 'affiliated' || page.row.state === 'suspended'
                ? 'Registrar un cambio de la afiliación…'
                : undefined
            }
          />
        </div>
        <div className="stack" style={{ gap: 28 }}>
          <Who page={page} refused={refused} />
          <Belongings page={page} refused={refused} />
          <section className="stack" aria-labelledby="mirror">
            <h2 id="mirror">La afiliación</h2>
            <Facts record={page.facts} row={page.row} />
          </section>
          <Readings page={page} refused={refused} />
        </div>
        <aside aria-label="Relacionado">
          <LinkedLists linked={page.linked} id={page.row.id} />
          <p>
            <DayLink to={`/fichas/members/${page.row.id}/historia`}>Historia de cambios</DayLink>
          </p>
        </aside>
      </div>
    </TargetsContext>
  );
}
