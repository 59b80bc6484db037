import { OpenFeature } from '@openfeature/server-sdk';
import { type Handler, ok, refuse, targeting } from '../http';
import { orderNumber } from '../orders';

const client = OpenFeature.getClient();

export const invoice: Handler = async (request) => {
  const day = request.query.get('day');
  if (!day) return refuse(400, 'Which day?');

  const number = orderNumber(day, Number(request.query.get('count') ?? 1));
  const legacy = await client.getBooleanValue('legacyPdfExport', false, targeting(request));
  return ok({ number, renderer: legacy ? 'pdf-1.4' : 'pdf-a3', attachments: legacy ? [] : ['factur-x.xml'] });
};
