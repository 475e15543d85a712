import './deadline.css';
import { useEffect, useRef } from 'react';
import { data, Form, type LoaderFunctionArgs, useLoaderData, useLocation } from 'react-router';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { CaseFields } from './CaseFields.tsx';
import { CountDrawing } from './CountDrawing.tsx';
import { DeadlinePopover } from './DeadlinePopover.tsx';
import { calculated } from './calculator.ts';
import { arrivedWords, dueWords, ruleWords } from './countWords.ts';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const answer = { ...(await calculated(page)), thread: [{ name: 'Calcular un plazo' }] };
    return data(answer, { status: answer.problem ? 422 : 200 });
  });

/** Counts any term: the address holds the case, so that it can be kept or sent. */
export default function CalculatorPage() {
  const { asked, count, arrived, problem } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const answer = useRef<HTMLHeadingElement>(null);
  // On a telephone the answer is a screen below the button: without this, nothing would seem to happen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another case is another answer.
  useEffect(() => answer.current?.focus(), [search]);
  return (
    <div className="stack calculator">
      <Title>Calcular un plazo</Title>
      <h1>Calcular un plazo</h1>
      <p className="secondary">
        Diga desde cuándo y cuánto dura: verá la fecha, cada día que se saltó y por qué. La dirección de la página
        guarda el caso; puede enviarla a un colega.
      </p>
      {/* Each case begins its form anew: what was typed for another must not stay in it. */}
      <Form method="get" key={search}>
        <CaseFields asked={asked} problem={problem} />
        <div>
          <button className="button filled" type="submit">
            Calcular
          </button>
        </div>
      </Form>
      {count && (
        <section className="answer" aria-labelledby="vence">
          <div>
            <h2 id="vence" tabIndex={-1} ref={answer}>
              {dueWords(count)}
            </h2>
            <p>{ruleWords(count)}</p>
            {arrived && (
              <div>
                {arrivedWords(arrived)}. <DeadlinePopover count={arrived} says={arrivedWords(arrived)} />
              </div>
            )}
            {asked.norm && <p className="secondary">Norma que fija el plazo, según quien lo calcula: {asked.norm}</p>}
          </div>
          <CountDrawing count={count} certificate={`/plazos/calcular/certificado${search}`} />
        </section>
      )}
    </div>
  );
}
