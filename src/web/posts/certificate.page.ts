import type { LoaderFunctionArgs } from 'react-router';
import { paperPdf } from '../../platform/documents/index.ts';
import { Refused } from '../../records/refused.ts';
import { atDesk } from '../page.ts';
import { askedIn } from './asked.ts';
import { issuerOf, pdfAnswer } from './issue.ts';
import { certificateOf } from './paper.ts';

/** The answer of the address as a certificate in PDF. */
export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const { answer, problems } = await askedIn(page);
    if (!answer) throw new Refused(Object.values(problems)[0] ?? 'Diga el cargo, el día y la hora.');
    const pdf = await paperPdf(certificateOf(answer, await issuerOf(page)));
    return pdfAnswer(pdf, `ejercicio-${answer.at.slice(0, 10)}`);
  });
