import './posts.css';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { mayRegister } from '../../modules/absences.ts';
import { postPage, type PostPage as Page } from '../../modules/organigram.ts';
import { tenure } from '../../modules/common/posts/index.ts';
import { writesAs } from '../../records/access.ts';
import { atDesk } from '../page.ts';
import { DayLink } from '../shell/DayLink.tsx';
import { Title } from '../shell/Title.tsx';
import { Deputies } from './Deputies.tsx';
import { momentOf } from './moment.ts';
import { untilWords } from './words.ts';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const { house, desk, params } = page;
    const moment = momentOf(page);
    const post = await postPage(house, params.id ?? '', moment);
    return {
      post,
      now: moment.at.toISOString(),
      isPast: moment.asOf !== undefined,
      mayName: writesAs(desk.actor, tenure) !== undefined,
      mayRegister: mayRegister(house, desk.actor),
      thread: [{ name: 'Organigrama', to: '/organigrama' }, { name: post.name }],
    };
  });

/** A post: who acts now and why, the time line of holders and substitutes, who would follow, its functions. */
export default function PostPage() {
  const { post, now, isPast, mayName, mayRegister: registers } = useLoaderData<typeof loader>();
  return (
    <div className="stack" style={{ gap: 24 }}>
      <Title>{post.name}</Title>
      <div className="stack" style={{ gap: 8 }}>
        <p className="secondary small">{post.unit}</p>
        <h1>{post.name}</h1>
        {post.source && <p className="secondary">{post.source}</p>}
        <div className="notice">
          <Deputies deputies={post.deputies} withBasis />
        </div>
        {post.remarks.map((remark) => (
          <p className="notice attention" key={remark}>
            {remark}
          </p>
        ))}
        <p className="line actions">
          <DayLink className="button" to={`/quien-ejercia?cargo=${post.id}`}>
            ¿Quién lo ejercía en otra fecha?
          </DayLink>
          {!isPast && (
            <DayLink className="button" to={`/cargos/${post.id}/entrega`}>
              Acta de entrega
            </DayLink>
          )}
          {!isPast && mayName && (
            <DayLink className="button" to={`/fichas/tenures/nueva?post=${post.id}`}>
              Registrar nombramiento
            </DayLink>
          )}
          {!isPast && registers && (
            <DayLink className="button" to={`/fichas/designations/nueva?post=${post.id}`}>
              Registrar designación
            </DayLink>
          )}
        </p>
      </div>
      <TimeLine timeline={post.timeline} now={now} />
      <Rules rules={post.rules} isCollegiate={post.isCollegiate} />
      <Appointers appointers={post.appointers} />
      <section className="stack" style={{ gap: 8 }}>
        <h2>Funciones</h2>
        {post.functions.length === 0 && <p className="secondary">La carta no le da funciones en este sistema.</p>}
        <ul className="plain posts-functions">
          {post.functions.map(({ code, label }) => (
            <li key={code}>
              <strong>{code}</strong> {label}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Appointers({ appointers }: { appointers: Page['appointers'] }) {
  const { names = [], how = '', source, verified } = appointers ?? {};
  return (
    <section className="stack" style={{ gap: 8 }}>
      <h2>Quién lo provee por acuerdo</h2>
      {!appointers && (
        <p className="secondary">
          No consta. Dígalo en la ficha del cargo con su norma: entonces se advierte, o se rechaza, lo que designe otro
          órgano.
        </p>
      )}
      {appointers && (
        <p>
          {names.length > 0 ? names.join(' o ') : `Ninguno: ${how || 'se provee de otra forma'}`}
          <span className="secondary small">
            {' '}
            · {source}
            {!verified && ' (sin verificar: sólo advierte)'}
          </span>
        </p>
      )}
    </section>
  );
}

function TimeLine({ timeline, now }: { timeline: Page['timeline']; now: string }) {
  return (
    <section className="stack" style={{ gap: 8 }} aria-labelledby="linea">
      <h2 id="linea">En el tiempo</h2>
      {timeline.length === 0 && <p className="secondary">Nadie ha sido nombrado en este cargo.</p>}
      <ol className="plain posts-timeline">
        {timeline.map(({ from, to, deputies }) => (
          <li key={from} data-now={from <= now && (to === null || to > now) ? '' : undefined}>
            <span className="small secondary">
              {from > now && 'Por venir · '}
              {untilWords(from)} — {to === null ? (from > now ? 'en adelante' : 'hoy') : untilWords(to)}
            </span>
            <Deputies deputies={deputies} withBasis />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Rules({ rules, isCollegiate }: { rules: Page['rules']; isCollegiate: boolean }) {
  const none = isCollegiate
    ? 'Cada integrante actúa por sí: nadie reemplaza a uno que falta sin un acto que lo nombre.'
    : 'Ninguna norma dice quién reemplaza: si falta, sólo un acuerdo o un decreto puede designar a alguien.';
  return (
    <section className="stack" style={{ gap: 8 }}>
      <h2>Quién lo reemplaza, en orden</h2>
      {rules.length === 0 && <p className="secondary">{none}</p>}
      <ol className="posts-rules">
        {rules.map(({ rank, substitute, name, trigger, basis }) => (
          <li key={rank + substitute}>
            <DayLink to={`/cargos/${substitute}`}>{name}</DayLink> <span className="secondary">{trigger}</span>
            <span className="secondary small"> · {basis}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
