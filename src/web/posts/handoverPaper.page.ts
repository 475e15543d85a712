import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';
import { briefOf } from '../../modules/brief.ts';
import { postPage } from '../../modules/organigram.ts';
import { paperPdf } from '../../platform/documents/index.ts';
import { Refused } from '../../records/refused.ts';
import { showInstant } from '../../records/fields/instant.ts';
import { atDesk } from '../page.ts';
import { mayHandOver } from './handover.ts';
import { issuerOf, pdfAnswer } from './issue.ts';
import { momentOf } from './moment.ts';
import { handOverOf } from './paper.ts';

/** The act itself is only made from its form. */
export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/cargos/${params.id}/entrega`);

/** The act of handing a post over, as a PDF to sign. */
export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => {
    const { house, desk, params } = page;
    const post = await postPage(house, params.id ?? '', momentOf(page));
    mayHandOver(page, post.id);
    const form = await args.request.formData();
    const said = (key: string): string =>
      String(form.get(key) ?? '')
        .trim()
        .slice(0, 8_000);
    const lines = (key: string): string[] => said(key).split(/\r?\n/).filter(Boolean);
    if (!said('from') || !said('to')) throw new Refused('Diga quién entrega y quién recibe.');
    const brief = await briefOf(house, { post: post.id, holder: desk.actor.person, reader: desk.actor });
    const issued = await issuerOf(page);
    const paper = handOverOf(
      {
        postName: post.name,
        from: said('from'),
        to: said('to'),
        at: showInstant(issued.at.toISOString()),
        functions: post.functions,
        brief,
        documents: lines('documents'),
        keys: lines('keys'),
        note: said('note'),
      },
      issued,
    );
    return pdfAnswer(await paperPdf(paper), 'acta-de-entrega');
  });
